package org.calink.connector.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.calink.connector.BranchState;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CertificateApplication;
import org.calink.connector.ReserveResult;
import org.calink.connector.authority.Answer;
import org.calink.connector.authority.Delivery;
import org.calink.connector.authority.Request;
import org.calink.connector.configuration.Property;
import org.calink.connector.journal.Heard;
import org.calink.connector.journal.Journal;
import org.calink.connector.journal.Row;
import org.calink.connector.link.LinkException;

/**
 * Reserves certificates within a transaction branch: intent, wire, check, answer. The intent is durable before the wire, the
 * answer before the caller has it; a crash in between is found by settlement.
 */
public final class ReservationDesk {

    private static final System.Logger LOG = System.getLogger(ReservationDesk.class.getName());

    private final Vendor vendor;
    private final Journal journal;

    public ReservationDesk(Vendor vendor) {
        this.vendor = vendor;
        this.journal = vendor.journal();
    }

    public ReserveResult reserve(String xid, CertificateApplication application) {
        vendor.requireOpen();
        ReserveResult result = arrived(application)
                .map(row -> collect(row, xid))
                .orElseGet(() -> ask(written(xid, application), xid, application.reference()));
        vendor.meter().reserved(result);
        LOG.log(
                System.Logger.Level.INFO,
                "{0} {1} {2}: {3}",
                vendor.name(),
                application.reference(),
                result.transactionId(),
                result.summary());
        return result;
    }

    private Optional<Row> arrived(CertificateApplication application) {
        return journal.under(application.reference()).stream()
                .filter(row -> row.state() == BranchState.ARRIVED)
                .findFirst();
    }

    private ReserveResult collect(Row row, String xid) {
        if (!journal.collect(row, xid)) {
            throw new CaConnectorException("the certificate for " + row.reference() + " is being collected elsewhere");
        }
        return Grants.of(row, vendor.chain());
    }

    private Request written(String xid, CertificateApplication application) {
        try {
            return vendor.authority().write(application, journal.nextTransactionId(xid));
        } catch (IllegalArgumentException unfit) {
            throw new CaConnectorException(unfit.getMessage(), unfit);
        }
    }

    /** Steps 1 and 2 of a reservation. */
    private ReserveResult ask(Request request, String xid, String reference) {
        if (!journal.intend(xid, reference, request)) {
            throw new CaConnectorException("the reference " + reference + " already stands for a certificate");
        }
        try {
            return answered(request, patiently(request));
        } catch (LinkException failure) {
            return failed(request, failure);
        }
    }

    /** Waits a little for an authority that answers a little later, so that most applicants need not come twice. */
    private Answer patiently(Request request) throws LinkException {
        Instant until = vendor.clock().instant().plus(vendor.settings().seconds(Property.WAIT_IN_CALL));
        Answer answer = vendor.authority().reserve(request);
        while (answer instanceof Answer.Later later
                && vendor.clock().instant().plus(later.checkAfter()).isBefore(until)) {
            pause(later.checkAfter());
            answer = pollOrKeep(request, later);
        }
        return answer;
    }

    /** A poll that fails is no failure: the authority has the request, and settlement will ask again. */
    private Answer pollOrKeep(Request request, Answer.Later later) {
        try {
            return vendor.authority().poll(request, later.peerNonce());
        } catch (LinkException failure) {
            return new Answer.Later(Duration.ofMinutes(1), later.peerNonce(), true);
        }
    }

    private ReserveResult answered(Request request, Answer answer) {
        if (answer instanceof Answer.Delivered delivered) {
            return delivered(request, delivered.delivery());
        }
        if (answer instanceof Answer.Later later) {
            requireStillOurs(journal.waiting(request.key(), later));
            return new ReserveResult.Waiting(request.key(), later.checkAfter());
        }
        var refusal = ((Answer.Declined) answer).refusal();
        journal.nothingIssued(request.key(), Heard.REFUSED, refusal.toString());
        return new ReserveResult.Refused(request.key(), refusal.failInfo(), refusal.text());
    }

    private ReserveResult delivered(Request request, Delivery delivery) {
        List<String> findings = vendor.profile().findings(delivery, request.expectation());
        if (!findings.isEmpty()) {
            journal.unacceptable(request.key(), delivery, String.join("; ", findings));
            vendor.wake();
            return new ReserveResult.Unacceptable(request.key(), findings);
        }
        requireStillOurs(journal.granted(request.key(), delivery));
        return Grants.of(request.key(), delivery, vendor.chain());
    }

    private ReserveResult failed(Request request, LinkException failure) {
        if (failure.trouble().mayHaveArrived()) {
            journal.unknown(request.key(), failure.getMessage());
            vendor.wake();
            return new ReserveResult.Unknown(request.key(), failure.getMessage());
        }
        journal.nothingIssued(request.key(), Heard.UNREACHABLE, failure.getMessage());
        return new ReserveResult.Unreachable(request.key(), failure.getMessage());
    }

    private static void requireStillOurs(boolean ours) {
        if (!ours) {
            throw new CaConnectorException("the transaction took too long and its reservation was given up");
        }
    }

    private static void pause(Duration length) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, length.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
