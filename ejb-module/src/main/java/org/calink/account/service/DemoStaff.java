package org.calink.account.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.calink.account.Roles;
import org.calink.account.StaffMember;
import org.calink.kernel.service.Production;
import org.eclipse.microprofile.config.Config;

/**
 * Members of staff for who tries the system out: one for each {@code calink.demo.<login>} whose password the configuration
 * has, made at the first start. Without the property there is no such account, and in production none is made.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("Migrations")
public class DemoStaff {

    private static final Logger LOG = System.getLogger(DemoStaff.class.getName());

    private static final Map<String, Set<String>> DUTIES = Map.of(
            "reviewer", Set.of(Roles.REVIEWER),
            "maker", Set.of(Roles.CERTIFICATE_MAKER),
            "dispatcher", Set.of(Roles.DISPATCHER),
            "finance", Set.of(Roles.FINANCE),
            "auditor", Set.of(Roles.AUDITOR),
            "administrator", Set.of(Roles.ADMINISTRATOR));

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Config config;

    @Inject
    private Clock clock;

    @PostConstruct
    void makeThoseThatAreMissing() {
        passwords(config).forEach((login, password) -> {
            if (!exists(login)) {
                make(login, password);
            }
        });
    }

    /** Of those that may be made, by login. */
    static Map<String, String> passwords(Config config) {
        Map<String, String> passwords = new TreeMap<>();
        if (!Production.isOn(config)) {
            DUTIES.keySet().forEach(login -> config.getOptionalValue("calink.demo." + login, String.class)
                    .ifPresent(password -> passwords.put(login, password.strip())));
        }
        return passwords;
    }

    private void make(String login, String password) {
        em.persist(new StaffMember(login, login, password, DUTIES.get(login), clock.instant()));
        LOG.log(Level.INFO, "demo account made: {0}", login);
    }

    private boolean exists(String login) {
        return em.createNamedQuery("StaffMember.byLogin", StaffMember.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst()
                .isPresent();
    }
}
