package org.calink.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule of the chain: a row's hash is SHA-256 over its number, its facts and the hash of the row before it, so that a row
 * changed, taken out or put in breaks every hash after it.
 */
public final class AuditChain {

    /** Hash that the first row follows. */
    public static final String BEGINNING = "0".repeat(64);

    private AuditChain() {}

    public static String hash(long number, AuditFact fact, String previousHash) {
        String text = Stream.<Object>of(
                        number,
                        fact.at().toEpochMilli(),
                        fact.actor(),
                        fact.address(),
                        fact.action(),
                        fact.subjectKind(),
                        fact.subjectId(),
                        fact.result(),
                        fact.note(),
                        previousHash)
                .map(AuditChain::part)
                .collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With its length in front, so that no two rows read alike. */
    private static String part(Object value) {
        if (value == null) {
            return "-;";
        }
        String text = value.toString();
        return text.length() + ":" + text + ";";
    }
}
