package org.calink.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.calink.kernel.Aggregate;

/** Somebody who works on the staff side, with the roles of their duty. */
@Entity
@Table(name = "staff_member")
@NamedQuery(name = "StaffMember.byLogin", query = "select s from StaffMember s where s.login = :login")
public class StaffMember extends Aggregate implements PasswordHolder {

    @Column(nullable = false, unique = true)
    private String login;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    private boolean active;

    @Column(name = "sessions_since", nullable = false)
    private Instant sessionsSince;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    protected StaffMember() {}

    public StaffMember(String login, String displayName, String password, Set<String> roles, Instant now) {
        super(now);
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = PasswordHash.of(password);
        this.roles.addAll(roles);
        this.active = true;
        this.sessionsSince = now;
    }

    @Override
    public boolean hasPassword(String typed) {
        return PasswordHash.matches(typed, passwordHash);
    }

    @Override
    public void changePassword(String password, Instant now) {
        this.passwordHash = PasswordHash.of(password);
        this.sessionsSince = now;
    }

    public String getLogin() {
        return login;
    }

    public String getDisplayName() {
        return displayName;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getSessionsSince() {
        return sessionsSince;
    }

    public Set<String> getRoles() {
        return Set.copyOf(roles);
    }

    @Override
    public String signInName() {
        return login;
    }

    @Override
    public String principal() {
        return "staff:" + getId();
    }
}
