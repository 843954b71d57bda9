package org.calink.sandbox.ca;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;

/** The checks of a message's header (RFC 9810 5.1.1): version, recipient, time, nonces. */
final class HeaderCheck {

    private static final int LEAST_NONCE_BYTES = 16;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final VendorKeys keys;
    private final TransactionBook transactions;

    HeaderCheck(VendorKeys keys, TransactionBook transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    void check(Exchange exchange) throws CmpRefusal {
        PKIHeader header = exchange.header();
        checkVersion(header);
        checkRecipient(header);
        checkTime(header, exchange.now());
        checkNonces(exchange);
    }

    static void checkVersion(PKIHeader header) throws CmpRefusal {
        int version = header.getPvno().intValueExact();
        if (version != PKIHeader.CMP_2000 && version != PKIHeader.CMP_2021) {
            throw new CmpRefusal(PKIFailureInfo.unsupportedVersion, "Speak cmp2000 or cmp2021");
        }
    }

    private void checkRecipient(PKIHeader header) throws CmpRefusal {
        GeneralName recipient = header.getRecipient();
        boolean named = recipient.getTagNo() == GeneralName.directoryName;
        X500Name name = named ? X500Name.getInstance(recipient.getName()) : null;
        boolean open = named && name.getRDNs().length == 0;
        if (!open && (!named || keys.all().stream().noneMatch(ca -> isOf(ca, name)))) {
            throw new CmpRefusal(PKIFailureInfo.wrongAuthority, "The message is for another authority");
        }
    }

    private static boolean isOf(IssuingCa ca, X500Name name) {
        return ca.chain().stream()
                .anyMatch(certificate -> certificate.getSubject().equals(name));
    }

    private static void checkTime(PKIHeader header, Instant now) throws CmpRefusal {
        if (header.getMessageTime() == null) {
            return;
        }
        try {
            Instant sent = header.getMessageTime().getDate().toInstant();
            if (Duration.between(sent, now).abs().compareTo(WINDOW) > 0) {
                throw new CmpRefusal(PKIFailureInfo.badTime, "messageTime is not near the authority's time");
            }
        } catch (ParseException e) {
            throw new CmpRefusal(PKIFailureInfo.badDataFormat, "messageTime cannot be read");
        }
    }

    private void checkNonces(Exchange exchange) throws CmpRefusal {
        ASN1OctetString nonce = exchange.header().getSenderNonce();
        if (nonce == null || nonce.getOctets().length < LEAST_NONCE_BYTES) {
            throw new CmpRefusal(PKIFailureInfo.badSenderNonce, "senderNonce of 16 octets is needed");
        }
        Optional<Transaction> open = transactions.find(exchange.transactionId()).filter(known -> carriesOn(exchange));
        String returned = Exchange.hex(exchange.header().getRecipNonce());
        if (open.isPresent() && !open.get().hasSent(returned)) {
            throw new CmpRefusal(PKIFailureInfo.badRecipientNonce, "recipNonce is no nonce of this transaction");
        }
    }

    /** A client that never saw an answer has no nonce to return: its error may come without one. */
    private static boolean carriesOn(Exchange exchange) {
        return switch (exchange.bodyType()) {
            case PKIBody.TYPE_CERT_CONFIRM, PKIBody.TYPE_POLL_REQ -> true;
            case PKIBody.TYPE_ERROR -> exchange.header().getRecipNonce() != null;
            default -> false;
        };
    }
}
