package org.calink.connector.authority;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.calink.connector.CertificateApplication;
import org.calink.connector.CertificateStatus;
import org.calink.connector.link.Link;
import org.calink.connector.link.LinkException;

/**
 * A certificate authority as the adapter needs it: reserve, activate, cancel, query, revoke, suspend, resume, status. The
 * verbs are those of CFCA's own toolkit (2101, 2401, 2201, 7102 …); CMP is mapped onto them, and a vendor with another
 * protocol is one more implementation.
 *
 * <p>'The CA said no' is a {@link Refusal}, 'we could not' a {@link LinkException}. No method may be called from an XA verb.
 */
public interface Authority {

    /**
     * Writes and signs the request; nothing is sent.
     *
     * @throws org.calink.connector.UnfitRequestException when the token's PKCS#10 is not one to send for it
     * @throws IllegalArgumentException when the pool is not configured for such an application
     */
    Request write(CertificateApplication application, byte[] transactionId);

    /** Reads back a request that the journal kept. */
    Request read(byte[] transactionId, byte[] der);

    /** Sends the request. */
    Answer reserve(Request request) throws LinkException;

    /** Asks again for an answer the authority has promised for later. */
    Answer poll(Request request, byte[] peerNonce) throws LinkException;

    /** Confirms; empty when the authority holds the certificates for good. */
    Optional<Refusal> activate(Reserved reserved) throws LinkException;

    /** Rejects what was reserved; some authorities agree and do nothing, so this is never enough by itself. */
    Optional<Refusal> reject(Reserved reserved) throws LinkException;

    /** Ends a transaction whose answer never came. */
    void abandon(byte[] transactionId) throws LinkException;

    /** Whether the authority can be asked what it issued in a transaction. */
    boolean answersQueries();

    /** What the authority issued in a transaction, as far as it tells. */
    List<Found> query(byte[] transactionId) throws LinkException;

    /** Revokes, suspends or resumes; empty when it is done (or was already). */
    Optional<Refusal> change(StatusChange change) throws LinkException;

    /** What is published about a serial. Never throws: not knowing is an answer. */
    CertificateStatus status(String serial);

    /** Whether there is a publication at all that {@link #status} could ask. */
    boolean publishesStatus();

    /** One round trip that changes nothing, for administrators. */
    void probe() throws LinkException;

    /** The way to the authority, and how it does. */
    Link link();

    /** Something issued in a transaction, found by asking. */
    record Found(String serial, byte[] certificate) {}

    /**
     * A change to a certificate's status.
     *
     * @param reason CRLReason of RFC 5280: 6 holds, 8 releases
     */
    record StatusChange(String serial, int reason, Optional<Instant> invalidityDate) {}
}
