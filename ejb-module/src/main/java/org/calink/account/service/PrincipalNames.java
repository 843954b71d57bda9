package org.calink.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calink.account.Roles;
import org.calink.kernel.MobileNumber;

/** Who stands behind principal names such as {@code staff:7}, in words; for the auditor. */
@Stateless
@RolesAllowed(Roles.AUDITOR)
public class PrincipalNames {

    private static final String STAFF = "staff:";
    private static final String ACCOUNT = "account:";

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    /**
     * Asks once for each side, however many they are.
     *
     * @return display name of staff, masked mobile number of users; nothing for parts of ours that act by themselves
     */
    public Map<String, String> of(Collection<String> principals) {
        Map<String, String> names = new HashMap<>();
        em.createQuery("select s.id, s.displayName from StaffMember s where s.id in :ids", Object[].class)
                .setParameter("ids", ids(STAFF, principals))
                .getResultStream()
                .forEach(row -> names.put(STAFF + row[0], (String) row[1]));
        em.createQuery("select a.id, a.mobile from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", ids(ACCOUNT, principals))
                .getResultStream()
                .forEach(row -> names.put(ACCOUNT + row[0], ((MobileNumber) row[1]).masked()));
        return names;
    }

    /** Never empty, which not every database takes in a list: no row has the number 0. */
    private static List<Long> ids(String side, Collection<String> principals) {
        Stream<Long> found = principals.stream()
                .filter(principal -> principal.startsWith(side))
                .map(principal -> Long.valueOf(principal.substring(side.length())));
        return Stream.concat(Stream.of(0L), found).distinct().toList();
    }
}
