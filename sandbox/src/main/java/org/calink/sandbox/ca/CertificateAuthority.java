package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLReason;
import org.calink.sandbox.books.Books;

/**
 * A certificate authority as the outside world sees it (电子认证机构): CMP, OCSP, revocation lists, its certificates,
 * and its books. Plain Java; {@link CaServlet} is its skin on a server, a test may put another one on it.
 */
public final class CertificateAuthority {

    private static final System.Logger LOG = System.getLogger(CertificateAuthority.class.getName());

    private final CaParts parts;
    private final MessageLog log;
    private final CaFaults faults = new CaFaults();
    private final CmpGate gate;
    private final OcspResponder ocsp;
    private final Map<KeyFamily, RevocationList> lists = new EnumMap<>(KeyFamily.class);
    private final Clock clock;

    private CertificateAuthority(CaParts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
        this.log = new MessageLog(parts.books(), parts.keys().vendor());
        parts.keys().all().forEach(ca -> lists.put(ca.family(), new RevocationList(ca, parts.issued(), clock)));
        this.gate = new CmpGate(new CmpResponder(parts, lists, log, clock), faults);
        this.ocsp = new OcspResponder(parts.keys(), parts.issued(), clock);
    }

    /**
     * Opens the authority of a vendor that {@link VendorFoundation} has founded.
     *
     * @param books in whose folder the vendor's keys lie
     * @param base the sandbox's address, which goes into the certificates
     */
    public static CertificateAuthority open(CaVendor vendor, Books books, String base, Clock clock) {
        Path folder = VendorFoundation.ownFolder(books.folder(), vendor);
        VendorKeys keys = VendorKeys.load(vendor, folder);
        return new CertificateAuthority(
                CaParts.of(keys, books, new CaAddresses(base, vendor), Manner.of(vendor)), clock);
    }

    public CaVendor vendor() {
        return parts.keys().vendor();
    }

    /** A CMP message came by HTTP POST; the profile is empty when the path names none. */
    Reply cmp(byte[] request, String profile) {
        return gate.post(request, profile);
    }

    Reply ocsp(byte[] request) {
        return published(MessageKind.OCSP, "application/ocsp-response", fault -> ocsp.respond(request, fault));
    }

    Reply crl(KeyFamily family) {
        return published(MessageKind.CRL, "application/pkix-crl", fault -> list(family, fault));
    }

    private byte[] list(KeyFamily family, CaFault fault) throws IOException {
        byte[] list = lists.get(family).current().getEncoded();
        if (fault == CaFault.WRONG_SIGNATURE) {
            list[list.length - 1] ^= 1;
        }
        return list;
    }

    Reply certificate(KeyFamily family) {
        return published(
                MessageKind.CRL,
                "application/pkix-cert",
                fault -> parts.keys().authority(family).issuing().certificate().getEncoded());
    }

    Reply chain(Optional<KeyFamily> family) {
        return published(MessageKind.CRL, "application/x-pem-file", fault -> VendorFoundation.pem(
                        family.map(one -> parts.keys().authority(one).chain())
                                .orElseGet(() -> parts.keys().chains()))
                .getBytes(StandardCharsets.US_ASCII));
    }

    private interface Content {
        byte[] make(CaFault fault) throws IOException;
    }

    private Reply published(String kind, String type, Content content) {
        PlannedFault planned = faults.draw(kind).orElse(null);
        CaFault fault = planned == null ? null : planned.fault();
        Optional<Reply> broken = FaultyDelivery.beforeWork(planned);
        if (broken.isPresent()) {
            return broken.get();
        }
        if (fault == CaFault.REFUSE && kind.equals(MessageKind.CRL)) {
            return Reply.text(403, "Refused by the fault desk");
        }
        try {
            return FaultyDelivery.afterWork(planned, Reply.ok(type, content.make(fault)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Revokes what was not confirmed in time and signs revocation lists that grew old; to be called every few seconds. */
    public void sweep() {
        Instant now = clock.instant();
        for (BookedCertificate late : parts.issued().neverConfirmed(now)) {
            parts.books().together(connection -> {
                parts.issued().revoke(late, CRLReason.cessationOfOperation, null, now);
                parts.transactions().end(late.transactionId(), Transaction.State.ENDED);
                return late;
            });
            LOG.log(Level.INFO, "{0}: {1} was never confirmed and is revoked", vendor(), late.serial());
        }
        lists.values().forEach(RevocationList::current);
    }

    public Manner manner() {
        return parts.manner();
    }

    /** Changes the vendor's behaviour; what waits for confirmation already keeps its time. */
    public void behave(Manner manner) {
        if (manner.waiting().isNegative() || manner.confirmWait().compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("Times must lie ahead");
        }
        parts.chosenManner().set(manner);
    }

    CaFaults faults() {
        return faults;
    }

    List<BookedCertificate> ledger(Instant since) {
        return parts.issued().changedSince(since);
    }

    List<BookedCertificate> latest(int most) {
        return parts.issued().latest(most);
    }

    List<MessageLog.Entry> messages(int most) {
        return log.latest(most);
    }

    KeyCentre keyCentre() {
        return parts.keyCentre();
    }

    VendorKeys keys() {
        return parts.keys();
    }
}
