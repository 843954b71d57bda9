package org.calink.connector.testca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;

/** What the test authority has issued. */
public final class Books {

    /** One certificate. */
    public static final class Entry {
        final X509CertificateHolder certificate;
        volatile String transaction;
        volatile boolean confirmed;
        volatile int reason = -1;
        volatile Instant revokedAt;

        Entry(X509CertificateHolder certificate, String transaction) {
            this.certificate = certificate;
            this.transaction = transaction;
        }

        public X509CertificateHolder certificate() {
            return certificate;
        }

        public boolean isValid() {
            return reason < 0;
        }

        public boolean isConfirmed() {
            return confirmed;
        }

        public int reason() {
            return reason;
        }

        void revoke(int why, Instant when) {
            reason = why == 8 ? -1 : why;
            revokedAt = when;
        }
    }

    private final Map<BigInteger, Entry> entries = new LinkedHashMap<>();

    synchronized void add(X509CertificateHolder certificate, String transaction) {
        entries.put(certificate.getSerialNumber(), new Entry(certificate, transaction));
    }

    public synchronized Entry get(BigInteger serial) {
        return entries.get(serial);
    }

    public synchronized List<Entry> all() {
        return new ArrayList<>(entries.values());
    }

    public synchronized List<Entry> in(String transaction) {
        return entries.values().stream()
                .filter(entry -> entry.transaction.equals(transaction))
                .toList();
    }

    /** Its transaction is no longer known. */
    void forget(Entry entry) {
        entry.transaction = "";
    }

    public long valid() {
        return all().stream().filter(Entry::isValid).count();
    }

    public long confirmed() {
        return all().stream()
                .filter(entry -> entry.isValid() && entry.isConfirmed())
                .count();
    }
}
