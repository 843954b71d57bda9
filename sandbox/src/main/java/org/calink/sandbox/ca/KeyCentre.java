package org.calink.sandbox.ca;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.util.Arrays;
import org.calink.sandbox.books.Books;

/**
 * The vendor's key centre (密钥管理中心, KMC): makes the key pairs of encryption certificates, keeps them sealed under
 * its own SM4 key for recovery, and hands them out enveloped to the holder's signing key.
 */
final class KeyCentre {

    private static final int NONCE_BYTES = 12;

    private final Books books;
    private final CaVendor vendor;
    private final SecretKeySpec ownKey;

    KeyCentre(Books books, CaVendor vendor, byte[] ownKey) {
        this.books = books;
        this.vendor = vendor;
        this.ownKey = new SecretKeySpec(ownKey, "SM4");
        books.change(
                """
                create table if not exists ca_escrowed_key (
                  vendor varchar(8) not null, serial varchar(64) not null, sealed varbinary(1000) not null,
                  made_at timestamp with time zone not null, primary key (vendor, serial))
                """);
    }

    KeyPair makeKey() {
        return KeyFamily.SM2.generate();
    }

    void keep(BigInteger serial, PrivateKey key, Instant now) {
        byte[] nonce = BouncyCastle.randomBytes(NONCE_BYTES);
        byte[] sealed = Arrays.concatenate(nonce, cipher(Cipher.ENCRYPT_MODE, nonce, key.getEncoded()));
        books.change(
                "insert into ca_escrowed_key (vendor, serial, sealed, made_at) values (?, ?, ?, ?)",
                vendor,
                BookedCertificate.hex(serial),
                sealed,
                now);
    }

    /** The PKCS#8 form of an escrowed key, as a recovery would take it out. */
    byte[] recover(BigInteger serial) {
        byte[] sealed = books.row(
                        "select sealed from ca_escrowed_key where vendor = ? and serial = ?",
                        row -> row.getBytes(1),
                        vendor,
                        BookedCertificate.hex(serial))
                .orElseThrow();
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    /** The private key of {@code made} enveloped to the signing key of its future holder. */
    byte[] envelope(KeyPair made, SubjectPublicKeyInfo signingKey) {
        return EnvelopedKey.of(made, signingKey);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("SM4/GCM/NoPadding", BouncyCastle.PROVIDER);
            cipher.init(mode, ownKey, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key centre's seal failed", e);
        }
    }
}
