package org.calink.certificate.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calink.catalogue.CaVendor;
import org.calink.certificate.Certificate;
import org.calink.certificate.Issuance;
import org.calink.connector.OpenBranch;

/** Finds the orders that the connector's branches belong to: by the attempt's number, else by the certificate. */
@ApplicationScoped
public class BranchOrders {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    /**
     * What a branch is about.
     *
     * @param line id of the order line
     * @param number of the order
     */
    public record OrderReference(long line, String number) {}

    /** By the branches' transactionIds; a branch whose order is not known has none. */
    public Map<String, OrderReference> of(CaVendor vendor, Collection<OpenBranch> branches) {
        Map<String, OrderReference> byNumber =
                byNumber(branches.stream().map(OpenBranch::reference).toList());
        Map<String, OrderReference> bySerial = bySerial(vendor, branches);
        Map<String, OrderReference> found = new HashMap<>();
        for (OpenBranch branch : branches) {
            OrderReference known = byNumber.getOrDefault(
                    branch.reference(), branch.serial().map(bySerial::get).orElse(null));
            if (known != null) {
                found.put(branch.transactionId(), known);
            }
        }
        return found;
    }

    /** The order's number where the reference is an attempt's, else the reference. */
    public String name(String reference) {
        OrderReference known = byNumber(List.of(reference)).get(reference);
        return known == null ? reference : known.number();
    }

    private Map<String, OrderReference> byNumber(List<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : references(em.createNamedQuery(Issuance.ORDERS_OF_NUMBERS, Object[].class)
                        .setParameter("numbers", numbers)
                        .getResultList());
    }

    private Map<String, OrderReference> bySerial(CaVendor vendor, Collection<OpenBranch> branches) {
        List<String> serials =
                branches.stream().flatMap(branch -> branch.serial().stream()).toList();
        return serials.isEmpty()
                ? Map.of()
                : references(em.createNamedQuery(Certificate.ORDERS_OF_SERIALS, Object[].class)
                        .setParameter("vendor", vendor)
                        .setParameter("serials", serials)
                        .getResultList());
    }

    private static Map<String, OrderReference> references(List<Object[]> rows) {
        Map<String, OrderReference> references = new HashMap<>();
        rows.forEach(row -> references.put((String) row[0], new OrderReference((Long) row[1], (String) row[2])));
        return references;
    }
}
