package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.PBMParameter;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.bouncycastle.cert.crmf.CRMFException;
import org.bouncycastle.cert.crmf.PKMACBuilder;
import org.bouncycastle.cert.crmf.jcajce.JcePKMACValuesCalculator;
import org.bouncycastle.operator.MacCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorBuilder;

/** Writes an answer: header, body, and the same kind of protection that the request had. */
final class AnswerWriter {

    private static final int MAC_ITERATIONS = 2048;

    private final VendorKeys keys;
    private final TransactionBook transactions;

    AnswerWriter(VendorKeys keys, TransactionBook transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    byte[] write(Exchange exchange, CmpAnswer answer) {
        IssuingCa ca = keys.authority(exchange.requester().family());
        ProtectedPKIMessageBuilder builder = header(exchange, ca);
        answer.infos().forEach(builder::addGeneralInfo);
        ca.chain().forEach(builder::addCMPCertificate);
        builder.setBody(answer.body());
        return encoded(exchange, protect(builder, exchange.requester(), ca));
    }

    private ProtectedPKIMessageBuilder header(Exchange exchange, IssuingCa ca) {
        PKIHeader request = exchange.header();
        byte[] nonce = BouncyCastle.randomBytes(16);
        ProtectedPKIMessageBuilder builder = new ProtectedPKIMessageBuilder(
                        version(request), new GeneralName(ca.name()), request.getSender())
                .setMessageTime(Date.from(exchange.clock()))
                .setSenderNonce(nonce)
                .setSenderKID(senderKid(exchange.requester(), ca));
        if (request.getTransactionID() != null) {
            boolean other = exchange.meets(CaFault.WRONG_TRANSACTION_ID);
            byte[] id = request.getTransactionID().getOctets();
            builder.setTransactionID(other ? BouncyCastle.randomBytes(16) : id);
            transactions.keepNonce(exchange.transactionId(), HexFormat.of().formatHex(nonce));
        }
        if (request.getSenderNonce() != null) {
            boolean other = exchange.meets(CaFault.WRONG_NONCE);
            builder.setRecipNonce(
                    other
                            ? BouncyCastle.randomBytes(16)
                            : request.getSenderNonce().getOctets());
        }
        return builder;
    }

    private static int version(PKIHeader request) {
        int version = request.getPvno().intValueExact();
        return version == PKIHeader.CMP_2021 ? version : PKIHeader.CMP_2000;
    }

    private byte[] senderKid(Requester requester, IssuingCa ca) {
        return requester.mac() == null
                ? SubjectKeyIdentifier.fromExtensions(ca.issuing().certificate().getExtensions())
                        .getKeyIdentifier()
                : keys.macReference().getBytes(StandardCharsets.UTF_8);
    }

    private PKIMessage protect(ProtectedPKIMessageBuilder builder, Requester requester, IssuingCa ca) {
        try {
            return requester.mac() == null
                    ? builder.build(ca.issuing().signer()).toASN1Structure()
                    : builder.build(mac(requester.mac())).toASN1Structure();
        } catch (CMPException | CRMFException | OperatorCreationException e) {
            throw new IllegalStateException("The answer cannot be protected", e);
        }
    }

    private MacCalculator mac(AlgorithmIdentifier asked) throws CRMFException, OperatorCreationException {
        char[] secret = keys.macSecret().toCharArray();
        if (CMPObjectIdentifiers.passwordBasedMac.equals(asked.getAlgorithm())) {
            PBMParameter wish = PBMParameter.getInstance(asked.getParameters());
            JcePKMACValuesCalculator calculator = new JcePKMACValuesCalculator().setProvider(BouncyCastle.PROVIDER);
            return new PKMACBuilder(calculator)
                    .setParameters(new PBMParameter(
                            BouncyCastle.randomBytes(16), wish.getOwf(), MAC_ITERATIONS, wish.getMac()))
                    .build(secret);
        }
        return new JcePBMac1CalculatorBuilder("HmacSHA256", 256)
                .setProvider(BouncyCastle.PROVIDER)
                .setIterationCount(MAC_ITERATIONS)
                .build(secret);
    }

    private static byte[] encoded(Exchange exchange, PKIMessage message) {
        try {
            if (!exchange.meets(CaFault.WRONG_SIGNATURE)) {
                return message.getEncoded();
            }
            byte[] protection = message.getProtection().getOctets();
            protection[protection.length - 1] ^= 1;
            return new PKIMessage(
                            message.getHeader(),
                            message.getBody(),
                            new DERBitString(protection),
                            message.getExtraCerts())
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
