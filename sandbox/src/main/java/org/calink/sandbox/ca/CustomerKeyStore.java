package org.calink.sandbox.ca;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/**
 * The PKCS#12 file with AES encryption that a customer gets. Its password is random, so few iterations do; Bouncy Castle's own
 * key store takes so many that every start of the customer's server would wait seconds for three of them.
 */
final class CustomerKeyStore {

    static final String ALIAS = "ra";

    private static final int ITERATIONS = 4096;

    private CustomerKeyStore() {}

    static void write(Path file, Identity identity, List<X509CertificateHolder> issuers, String password) {
        PrivateFiles.make(file);
        char[] secret = password.toCharArray();
        JcePKCSPBEOutputEncryptorBuilder encryption = new JcePKCSPBEOutputEncryptorBuilder(
                        NISTObjectIdentifiers.id_aes256_CBC)
                .setProvider(BouncyCastle.PROVIDER)
                .setIterationCount(ITERATIONS);
        try {
            PKCS12SafeBagBuilder key = new PKCS12SafeBagBuilder(
                    PrivateKeyInfo.getInstance(identity.key().getEncoded()), encryption.build(secret));
            byte[] content = new PKCS12PfxPduBuilder()
                    .addData(named(key, identity))
                    .addEncryptedData(encryption.build(secret), certificates(identity, issuers))
                    .build(
                            new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                                    .setProvider(BouncyCastle.PROVIDER)
                                    .setIterationCount(ITERATIONS),
                            secret)
                    .getEncoded();
            Files.write(file, content);
        } catch (OperatorCreationException | NoSuchAlgorithmException | PKCSException | IOException e) {
            throw new IllegalStateException("Cannot write " + file, e);
        }
    }

    private static PKCS12SafeBag[] certificates(Identity identity, List<X509CertificateHolder> issuers)
            throws IOException, NoSuchAlgorithmException {
        List<PKCS12SafeBag> bags = new ArrayList<>();
        bags.add(named(new PKCS12SafeBagBuilder(identity.certificate()), identity));
        for (X509CertificateHolder issuer : issuers) {
            bags.add(new PKCS12SafeBagBuilder(issuer).build());
        }
        return bags.toArray(PKCS12SafeBag[]::new);
    }

    /** Key and certificate find each other by the same name and key identifier. */
    private static PKCS12SafeBag named(PKCS12SafeBagBuilder bag, Identity identity) throws NoSuchAlgorithmException {
        SubjectKeyIdentifier id = new JcaX509ExtensionUtils()
                .createSubjectKeyIdentifier(identity.certificate().getSubjectPublicKeyInfo());
        return bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(ALIAS))
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, id)
                .build();
    }
}
