package org.calink.delivery.port;

import java.util.List;
import org.calink.delivery.RouteStep;

/** A courier (快递) who fetches parcels at our desk and is paid by the recipient (到付). */
public interface Courier {

    /** Asks for one parcel to be fetched. Asking again under the same order number finds the first booking. */
    Booking book(Parcel parcel);

    /**
     * The route so far, oldest first.
     *
     * @throws NoWord when the courier gave no definite answer
     */
    List<RouteStep> route(String waybill, String recipientMobile) throws NoWord;

    /** What is sent to whom. */
    record Parcel(
            String orderNumber,
            String recipient,
            String mobile,
            String province,
            String city,
            String district,
            String street) {

        /** Personal data stays out of logs. */
        @Override
        public String toString() {
            return "parcel of order " + orderNumber;
        }
    }

    /** How a booking ended. */
    sealed interface Booking {

        /** Taken under this waybill number (运单号). */
        record Taken(String waybill) implements Booking {}

        /** The courier will not, for the reason given: in its own words, or the key of a {@code DeliveryReason}. */
        record Declined(String reason) implements Booking {}

        /** No definite answer: asked again later. */
        record Unclear(String reason) implements Booking {}
    }

    /** No definite answer. */
    final class NoWord extends Exception {

        public NoWord(String message) {
            super(message);
        }
    }
}
