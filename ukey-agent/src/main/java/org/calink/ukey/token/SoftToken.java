package org.calink.ukey.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A token in a folder (软介质): {@code token.p12} holds the keys, encrypted with the PIN; beside it, readable without PIN as on
 * a real token, the certificates and the state of the PIN. For demonstration and tests: whoever copies the folder can try
 * PINs as often as they like.
 */
final class SoftToken implements Token {

    static final char[] FACTORY_PIN = "111111".toCharArray();

    private final SoftTokenFolder folder;

    SoftToken(SoftTokenFolder folder) {
        this.folder = folder;
    }

    static SoftToken blank(Path path, String label) {
        SoftTokenFolder folder = SoftTokenFolder.create(path, label);
        SoftToken token = new SoftToken(folder);
        try {
            folder.save(SoftTokenFolder.empty(), FACTORY_PIN);
            return token;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String serial() {
        return folder.path().getFileName().toString();
    }

    @Override
    public String label() {
        return folder.label();
    }

    @Override
    public PinState pin() {
        return folder.pin();
    }

    @Override
    public boolean blank() {
        return certificates().isEmpty();
    }

    @Override
    public List<TokenCertificate> certificates() {
        List<TokenCertificate> certificates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".cer"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                TokenCertificate.Usage usage =
                        name.endsWith("-sign.cer") ? TokenCertificate.Usage.SIGN : TokenCertificate.Usage.ENCRYPT;
                certificates.add(new TokenCertificate(
                        name.substring(0, name.indexOf('-')),
                        usage,
                        CsrResponse.certificate(Files.readAllBytes(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        certificates.sort((one, other) -> one.usage().compareTo(other.usage()));
        return certificates;
    }

    @Override
    public synchronized KeyRequest generate(char[] pin, KeyAlgorithm algorithm, String subject) {
        KeyStore keys = folder.open(pin);
        try {
            KeyPair pair = algorithm.pair();
            String keyId = keyId(pair.getPublic());
            Request request = new Request(pair, algorithm, subject);
            keys.setKeyEntry(keyId, pair.getPrivate(), pin, new Certificate[] {request.placeholder()});
            folder.save(keys, pin);
            return new KeyRequest(keyId, request.pkcs10());
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("No key pair was made", e);
        }
    }

    @Override
    public synchronized void store(char[] pin, String keyId, Delivery delivery) {
        KeyStore keys = folder.open(pin);
        try {
            PrivateKey signingKey = key(keys, keyId, pin);
            requireOwn(keys.getCertificate(keyId).getPublicKey(), delivery.chain());
            keys.setKeyEntry(keyId, signingKey, pin, delivery.chain().toArray(new Certificate[0]));
            if (delivery.dual()) {
                storeEncryption(keys, pin, keyId, new EnvelopedKey(delivery.envelopedKey()).open(signingKey), delivery);
            }
            folder.save(keys, pin);
            folder.publish(keyId + "-sign.cer", delivery.chain().get(0).getEncoded());
            if (delivery.dual()) {
                folder.publish(
                        keyId + "-encrypt.cer",
                        delivery.encryptionChain().get(0).getEncoded());
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificate was not written", e);
        }
    }

    @Override
    public synchronized void changePin(char[] oldPin, char[] newPin) {
        KeyStore keys = folder.open(oldPin);
        if (newPin.length < 6 || newPin.length > 16 || Arrays.equals(newPin, FACTORY_PIN)) {
            throw new Refusal(Refusal.Reason.PIN_TOO_WEAK);
        }
        try {
            folder.save(folder.rekeyed(keys, oldPin, newPin), newPin);
            folder.personalPin();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The PIN was not changed", e);
        }
    }

    @Override
    public synchronized byte[] sign(char[] pin, String keyId, byte[] data) {
        KeyStore keys = folder.open(pin);
        try {
            PrivateKey key = key(keys, keyId, pin);
            Signature signature = Signature.getInstance(KeyAlgorithm.of(key).signature(), Crypto.PROVIDER);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing was signed", e);
        }
    }

    private static void storeEncryption(KeyStore keys, char[] pin, String keyId, PrivateKey key, Delivery delivery)
            throws GeneralSecurityException {
        if (delivery.encryptionChain().isEmpty()
                || !new KeyMatch(key).fits(delivery.encryptionChain().get(0).getPublicKey())) {
            throw new Refusal(Refusal.Reason.ENVELOPE_INVALID);
        }
        keys.setKeyEntry(
                keyId + "-encrypt", key, pin, delivery.encryptionChain().toArray(new Certificate[0]));
    }

    private static void requireOwn(PublicKey own, List<X509Certificate> chain) {
        if (chain.isEmpty() || !Arrays.equals(keyHash(own), keyHash(chain.get(0).getPublicKey()))) {
            throw new Refusal(Refusal.Reason.CERTIFICATE_FOREIGN);
        }
    }

    private static PrivateKey key(KeyStore keys, String keyId, char[] pin) throws GeneralSecurityException {
        if (!(keys.getKey(keyId, pin) instanceof PrivateKey key)) {
            throw new Refusal(Refusal.Reason.KEY_NOT_FOUND);
        }
        return key;
    }

    private static String keyId(PublicKey key) {
        return HexFormat.of().formatHex(keyHash(key), 0, 8);
    }

    private static byte[] keyHash(PublicKey key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
