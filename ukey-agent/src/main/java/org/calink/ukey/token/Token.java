package org.calink.ukey.token;

import java.util.List;

/**
 * A token (UKey, 介质) as the agent sees it: keys are made on it and never leave it, certificates can be read by anybody,
 * everything else wants the PIN. Implemented by {@link SoftToken}; a PKCS#11 token fits the same verbs.
 *
 * <p>Every method that takes a PIN refuses a wrong one with {@link Refusal} PIN_WRONG (and the tries that are left) and a
 * locked token with PIN_LOCKED. The PIN is neither kept nor logged.
 */
public interface Token {

    /** What is printed on the medium, e.g. {@code JK2012345678}. */
    String serial();

    String label();

    PinState pin();

    /** Certificates of every key pair, signing before encryption. */
    List<TokenCertificate> certificates();

    /** Makes a signing key pair and a PKCS#10 request for it. */
    KeyRequest generate(char[] pin, KeyAlgorithm algorithm, String subject);

    /** Writes what the authority gave for a key pair made here; replaces what the key pair had before. */
    void store(char[] pin, String keyId, Delivery delivery);

    void changePin(char[] oldPin, char[] newPin);

    /** Signs with the key pair's signing key: SM3withSM2 or SHA256withRSA. */
    byte[] sign(char[] pin, String keyId, byte[] data);

    /** Nothing has been made on it yet. */
    boolean blank();
}
