package org.calink.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.calink.document.Document;
import org.calink.kernel.SealingKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files on disk below {@code calink.documents.dir}, each sealed by AES-256-GCM under a random name. A file begins with the
 * key's name (8 characters) and the nonce (12 bytes); the name is authenticated with it, so that no two files can be swapped.
 */
@ApplicationScoped
public class SealedFiles {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_NAME_BYTES = 8;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Inject
    @ConfigProperty(name = "calink.documents.dir")
    private String folder;

    /** Writes it whole or not at all. */
    public Document.Stored write(byte[] content) {
        String name = UUID.randomUUID().toString();
        try {
            Path target = path(name);
            Files.createDirectories(target.getParent());
            Path unfinished = target.resolveSibling(name + ".part");
            Files.write(unfinished, seal(name, content));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return new Document.Stored(name, content.length, sha256(content));
        } catch (IOException full) {
            throw new UncheckedIOException("a document cannot be written", full);
        }
    }

    public byte[] read(String name) {
        try (InputStream input = Files.newInputStream(path(name))) {
            String key = new String(input.readNBytes(KEY_NAME_BYTES), StandardCharsets.US_ASCII);
            byte[] nonce = input.readNBytes(NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, SealingKeys.configured().named(key), nonce, name);
            return cipher.doFinal(input.readAllBytes());
        } catch (IOException | GeneralSecurityException damaged) {
            throw new IllegalStateException("a stored document does not open", damaged);
        }
    }

    /** For what was written in a transaction that was rolled back. */
    void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static byte[] seal(String name, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        SealingKeys keys = SealingKeys.configured();
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(content.length + 64);
        try {
            sealed.writeBytes(keys.currentId().getBytes(StandardCharsets.US_ASCII));
            sealed.writeBytes(nonce);
            sealed.writeBytes(
                    cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, name).doFinal(content));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("sealing failed", broken);
        }
        return sealed.toByteArray();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private Path path(String name) {
        return Path.of(folder, name.substring(0, 2), name);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
