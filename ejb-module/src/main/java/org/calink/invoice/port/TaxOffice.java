package org.calink.invoice.port;

import java.net.URI;
import java.time.Instant;
import org.calink.kernel.Money;

/** Issues electronic invoices. Our order number is the key: filing again under it never issues a second invoice. */
public interface TaxOffice {

    /** Files a request for an invoice. */
    Filing file(InvoiceRequest request);

    /** What became of the request filed under an order number. */
    Finding find(String orderNumber);

    /**
     * The invoice as PDF.
     *
     * @throws NoWord when it could not be had
     */
    byte[] pdf(URI address) throws NoWord;

    /** What is to be invoiced to whom; the amount includes tax. */
    record InvoiceRequest(
            String orderNumber,
            String title,
            String taxNumber,
            String address,
            String phone,
            String bankAndAccount,
            String mailbox,
            Money amount) {

        /** Personal data stays out of logs. */
        @Override
        public String toString() {
            return "invoice request of order " + orderNumber;
        }
    }

    /** How a filing ended. */
    sealed interface Filing {

        /** Taken; the result is asked for. {@code serial} is the provider's number, empty when it was filed before. */
        record Taken(String serial) implements Filing {}

        /** Refused, for the reason given. */
        record Refused(String reason) implements Filing {}

        /** No definite answer. */
        record Unclear(String reason) implements Filing {}
    }

    /** What a query found. */
    sealed interface Finding {

        /** Issued under this number. */
        record Issued(String number, Instant at, URI pdf) implements Finding {}

        /** Still at work. */
        record Underway() implements Finding {}

        /** The provider knows no such request. */
        record NotFiled() implements Finding {}

        /** It ended without an invoice. */
        record Failed(String reason) implements Finding {}

        /** No definite answer. */
        record Unclear(String reason) implements Finding {}
    }

    /** No definite answer. */
    final class NoWord extends Exception {

        public NoWord(String message) {
            super(message);
        }
    }
}
