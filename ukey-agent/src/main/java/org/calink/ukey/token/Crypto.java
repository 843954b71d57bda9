package org.calink.ukey.token;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The provider that knows SM2, SM3 and SM4; asked for explicitly, never registered. */
final class Crypto {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private Crypto() {}
}
