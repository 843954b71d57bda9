package org.calink.connector.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.transaction.xa.Xid;
import org.calink.connector.crypto.CertificateHash;

/** Names of transaction branches as text: format, global transaction, branch qualifier. */
public final class Xids {

    private static final HexFormat HEX = HexFormat.of();

    private Xids() {}

    public static String text(Xid xid) {
        return xid.getFormatId() + ":" + HEX.formatHex(xid.getGlobalTransactionId()) + ":"
                + HEX.formatHex(xid.getBranchQualifier());
    }

    public static Xid parse(String text) {
        String[] parts = text.split(":", -1);
        return new JournalXid(Integer.parseInt(parts[0]), HEX.parseHex(parts[1]), HEX.parseHex(parts[2]));
    }

    /**
     * The key of the n-th piece of work of a branch: the same branch repeated cannot silently issue twice where the authority
     * checks its transactionIDs, and our log can be joined to the authority's.
     */
    public static byte[] transactionId(String branch, int attempt) {
        byte[] digest = CertificateHash.sm3((branch + "#" + attempt).getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest, 16);
    }

    private record JournalXid(int formatId, byte[] global, byte[] branch) implements Xid {

        @Override
        public int getFormatId() {
            return formatId;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return global.clone();
        }

        @Override
        public byte[] getBranchQualifier() {
            return branch.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Xid that && text(this).equals(text(that));
        }

        @Override
        public int hashCode() {
            return text(this).hashCode();
        }

        @Override
        public String toString() {
            return text(this);
        }
    }
}
