package org.calink.connector;

/**
 * One certificate authority, within the caller's transaction.
 *
 * <p><b>Life of a reservation.</b> {@link #reserve} speaks to the vendor at once and answers what it said. A granted
 * certificate is only reserved: when the transaction commits the adapter confirms it to the vendor, when it rolls back the
 * adapter rejects, revokes and proves that. Both are done by the adapter's settlement after the transaction, repeated until
 * the vendor has agreed, over crashes and outages. Neither commit nor rollback ever waits for a vendor.
 *
 * <p><b>Changes</b> ({@link #revoke}, {@link #suspend}, {@link #resume}) are written down in the transaction and sent after
 * its commit.
 *
 * <p>A connection is used by one thread and closed by its caller; a transaction may open several. A handle used after
 * {@link #close} or after its physical connection was destroyed throws {@link CaConnectorException}, as does every method
 * when the adapter's own journal cannot be written: the transaction must then roll back.
 */
public interface CaConnection extends AutoCloseable {

    /**
     * Asks for a certificate (or a pair of signing and encryption certificate, 双证书) and reserves it for this transaction.
     *
     * <p>The reference is the key: asking again with the reference of an application that was {@link ReserveResult.Waiting}
     * and has arrived since ({@link CaEvent.Kind#ARRIVED}) collects that certificate instead of asking for another.
     *
     * @return never null; what the vendor said is a value, not an exception
     * @throws UnfitRequestException when the token's PKCS#10 names another subject, is not signed by its key or cannot be read;
     *     nothing was written down or sent
     * @throws CaConnectorException without a transaction, or when the pool is not configured for such an application
     */
    ReserveResult reserve(CertificateApplication application);

    /** Revokes (吊销) a certificate of this authority when the transaction commits. */
    PlannedChange revoke(Revocation revocation);

    /** Suspends (冻结, certificateHold) a certificate of this authority when the transaction commits. */
    PlannedChange suspend(String reference, String serial);

    /** Resumes (解冻, removeFromCRL) a suspended certificate of this authority when the transaction commits. */
    PlannedChange resume(String reference, String serial);

    /**
     * What the authority publishes about a certificate now: by OCSP, by CRL where OCSP does not answer. Needs the network,
     * no transaction.
     */
    CertificateStatus status(String serial);

    /** What became of everything asked under this reference, newest first, from the journal. No network. */
    QueryResult query(String reference);

    /** The authority behind this connection. No network. */
    CertificateAuthority certificateAuthority();

    @Override
    void close();
}
