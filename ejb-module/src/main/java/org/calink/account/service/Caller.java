package org.calink.account.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import org.calink.account.Account;
import org.calink.account.StaffMember;

/** Who calls, as the server knows it; asked by services and pages, never told by them. */
@Stateless
@PermitAll
public class Caller {

    /** Where days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String ACCOUNT = "account:";
    private static final String STAFF = "staff:";

    @Resource
    private SessionContext session;

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    /** Principal name: {@code account:17}, {@code staff:3}, or the container's name for nobody. */
    public String name() {
        return session.getCallerPrincipal().getName();
    }

    public boolean isUser() {
        return name().startsWith(ACCOUNT);
    }

    public boolean isStaff() {
        return name().startsWith(STAFF);
    }

    /** Refuses anybody who is no user of the portal. */
    public long accountId() {
        return idAfter(ACCOUNT);
    }

    /** Refuses anybody who is no member of staff. */
    public long staffId() {
        return idAfter(STAFF);
    }

    public Account account() {
        return em.find(Account.class, accountId());
    }

    public StaffMember staff() {
        return em.find(StaffMember.class, staffId());
    }

    private long idAfter(String prefix) {
        String name = name();
        if (!name.startsWith(prefix)) {
            throw new EJBAccessException("the caller is no " + prefix.replace(":", ""));
        }
        return Long.parseLong(name.substring(prefix.length()));
    }
}
