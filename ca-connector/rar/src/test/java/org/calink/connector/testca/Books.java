package org.calink.connector.testca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;

/** What the test authority has issued. */
public final class Books {

    /** One certificate. */
    public static final class Entry {
        final X509CertificateHolder certificate;
        volatile boolean confirmed;
        volatile int reason = -1;
        volatile Instant revokedAt;

        Entry(X509CertificateHolder certificate) {
            this.certificate = certificate;
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
    private final Map<String, List<Entry>> transactions = new HashMap<>();

    synchronized void add(X509CertificateHolder certificate, String transaction) {
        Entry entry = new Entry(certificate);
        entries.put(certificate.getSerialNumber(), entry);
        transactions.computeIfAbsent(transaction, first -> new ArrayList<>()).add(entry);
    }

    public synchronized Entry get(BigInteger serial) {
        return entries.get(serial);
    }

    public synchronized List<Entry> all() {
        return new ArrayList<>(entries.values());
    }

    public synchronized List<Entry> in(String transaction) {
        return List.copyOf(transactions.getOrDefault(transaction, List.of()));
    }

    /** Its transaction is no longer known. */
    synchronized void forget(Entry entry) {
        transactions.values().removeIf(issued -> issued.contains(entry));
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
