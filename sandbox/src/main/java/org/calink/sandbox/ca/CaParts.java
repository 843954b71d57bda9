package org.calink.sandbox.ca;

import java.util.concurrent.atomic.AtomicReference;
import org.calink.sandbox.books.Books;

/** The parts of one authority, as its offices share them. */
record CaParts(
        VendorKeys keys,
        Books books,
        IssuingBook issued,
        TransactionBook transactions,
        KeyCentre keyCentre,
        CertificateMaker maker,
        WishReader wishes,
        AtomicReference<Manner> chosenManner) {

    static CaParts of(VendorKeys keys, Books books, CaAddresses addresses, Manner manner) {
        CaVendor vendor = keys.vendor();
        IssuingBook issued = new IssuingBook(books, vendor);
        return new CaParts(
                keys,
                books,
                issued,
                new TransactionBook(books, vendor),
                new KeyCentre(books, vendor, keys.centreKey()),
                new CertificateMaker(addresses),
                new WishReader(keys, issued),
                new AtomicReference<>(manner));
    }

    Manner manner() {
        return chosenManner.get();
    }
}
