package org.calink.ukey.token;

import java.util.List;

/** Where tokens come from: a folder of soft tokens, a PKCS#11 library. */
public interface TokenReader {

    /** The tokens that are there now. */
    List<Token> tokens();

    /** A new blank token, where the reader can make one; else {@link Refusal} NO_BLANK_TOKENS. */
    Token blank();

    /** The token of this serial, or {@link Refusal} TOKEN_NOT_FOUND: it was pulled out. */
    default Token token(String serial) {
        return tokens().stream()
                .filter(token -> token.serial().equals(serial))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.TOKEN_NOT_FOUND));
    }
}
