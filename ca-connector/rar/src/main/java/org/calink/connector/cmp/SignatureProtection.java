package org.calink.connector.cmp;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.calink.connector.crypto.Signatures;
import org.calink.connector.crypto.TrustedCertificate;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** Protection by signature: our registration authority key there, the authority's key back (SM2, RSA, P-256). */
final class SignatureProtection implements Protection {

    private final RegistrationKey key;
    private final TrustedSigners signers;

    SignatureProtection(RegistrationKey key, TrustedSigners signers) {
        this.key = key;
        this.signers = signers;
    }

    @Override
    public GeneralName sender() {
        return new GeneralName(key.certificate().getSubject());
    }

    @Override
    public byte[] senderKeyId() {
        Extension identifier = key.certificate().getExtension(Extension.subjectKeyIdentifier);
        return identifier == null
                ? null
                : SubjectKeyIdentifier.getInstance(identifier.getParsedValue()).getKeyIdentifier();
    }

    @Override
    public ProtectedPKIMessage protect(ProtectedPKIMessageBuilder message) {
        key.chain().forEach(message::addCMPCertificate);
        ContentSigner signer = Signatures.signer(key.algorithm(), key.privateKey());
        try {
            return message.build(signer);
        } catch (CMPException broken) {
            throw new IllegalStateException("a message could not be signed with the registration key", broken);
        }
    }

    @Override
    public void verify(ProtectedPKIMessage answer) throws LinkException {
        List<X509CertificateHolder> carried =
                Stream.of(answer.getCertificates()).toList();
        GeneralName sender = answer.getHeader().getSender();
        List<TrustedCertificate> named = signers.among(carried).stream()
                .filter(signer -> new GeneralName(signer.subject()).equals(sender))
                .toList();
        if (named.isEmpty()) {
            throw new LinkException(Trouble.WRONG_SENDER, String.valueOf(sender));
        }
        for (TrustedCertificate signer : named) {
            if (verifies(answer, signer)) {
                return;
            }
        }
        throw new LinkException(Trouble.BAD_PROTECTION, "signature");
    }

    private static boolean verifies(ProtectedPKIMessage answer, TrustedCertificate signer) {
        try {
            return !answer.hasPasswordBasedMacProtection() && answer.verify(signer.verifier());
        } catch (CMPException | RuntimeException unfit) {
            return false;
        }
    }
}
