package org.calink.ukey.token;

/**
 * A new key pair asks for its certificate.
 *
 * @param keyId names the key pair on its token
 * @param pkcs10 the DER of the request
 */
public record KeyRequest(String keyId, byte[] pkcs10) {}
