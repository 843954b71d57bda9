package org.calink.connector.settlement;

import java.util.List;
import org.calink.connector.CaEvent;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.authority.Answer;
import org.calink.connector.authority.Delivery;
import org.calink.connector.authority.Request;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.Row;
import org.calink.connector.journal.WorkLog;
import org.calink.connector.link.LinkException;

/** The application committed to wait: polls until the authority has answered, then keeps the certificate to be collected. */
final class Arrival implements Step {

    private final Vendor vendor;
    private final WorkLog work;

    Arrival(Vendor vendor) {
        this.vendor = vendor;
        this.work = vendor.journal().work();
    }

    @Override
    public void settle(Row row) throws LinkException {
        Request request = vendor.authority().read(row.wireId(), row.request());
        Answer answer = vendor.authority().poll(request, row.peerNonce());
        if (answer instanceof Answer.Later later) {
            work.patience(row, vendor.clock().instant().plus(later.checkAfter()), later.peerNonce());
        } else if (answer instanceof Answer.Declined declined) {
            refused(row, declined.refusal().toString());
        } else if (answer instanceof Answer.Delivered delivered) {
            keep(row, request, delivered.delivery());
        }
    }

    /** A no to the first question is a no; a no after an answer that got lost may mean that the certificate was in it. */
    private void refused(Row row, String refusal) {
        if (row.progress().attempts() == 0) {
            work.settled(row, Outcome.REFUSED, CaEvent.Kind.REFUSED, refusal);
        } else {
            work.unknown(row, "refused after an unanswered poll: " + refusal);
        }
    }

    private void keep(Row row, Request request, Delivery delivery) {
        List<String> findings = vendor.profile().findings(delivery, request.expectation());
        if (findings.isEmpty()) {
            work.arrived(row, delivery);
        } else {
            work.unacceptable(row, delivery, String.join("; ", findings));
        }
    }
}
