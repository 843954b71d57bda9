package org.calink.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.calink.kernel.Aggregate;
import org.calink.kernel.KeyedHash;
import org.calink.kernel.MobileNumber;

/**
 * A person's access to the portal (账号), named by a mobile number that no other account has. The number is sealed in its
 * column, with a keyed hash beside it for lookup.
 *
 * <p>Sessions that began before {@link #getSessionsSince()} are over: a new password or number ends them all.
 *
 * <p>The account knows in which membership it acts ({@link #getActingMembershipId()}), and nothing more about enterprises.
 */
@Entity
@Table(name = "account")
@NamedQuery(name = "Account.byMobileHash", query = "select a from Account a where a.mobileHash = :hash")
public class Account extends Aggregate implements PasswordHolder {

    @Column(nullable = false)
    private MobileNumber mobile;

    @Column(name = "mobile_hash", nullable = false, unique = true)
    private String mobileHash;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "password_one_time", nullable = false)
    private boolean passwordOneTime;

    @Column(name = "sessions_since", nullable = false)
    private Instant sessionsSince;

    @Column(name = "acting_membership_id")
    private Long actingMembershipId;

    protected Account() {}

    /** A new account; the number's uniqueness is held by the database. */
    public Account(MobileNumber mobile, String password, Instant now) {
        super(now);
        name(mobile);
        this.passwordHash = PasswordHash.of(password);
        this.sessionsSince = now;
    }

    /** An account made for somebody else (新增人员): the password is random, sent by SMS, and good for one sign-in. */
    public static Account withOneTimePassword(MobileNumber mobile, String password, Instant now) {
        Account account = new Account(mobile, password, now);
        account.passwordOneTime = true;
        return account;
    }

    private void name(MobileNumber number) {
        this.mobile = number;
        this.mobileHash = hashOf(number);
    }

    /** What accounts are looked up by. */
    public static String hashOf(MobileNumber number) {
        return KeyedHash.of("account:" + number.text());
    }

    @Override
    public boolean hasPassword(String typed) {
        return PasswordHash.matches(typed, passwordHash);
    }

    /** The holder's own choice. */
    @Override
    public void changePassword(String password, Instant now) {
        this.passwordHash = PasswordHash.of(password);
        this.passwordOneTime = false;
        this.sessionsSince = now;
    }

    /** A random password sent by SMS (重置密码), to be changed at the next sign-in; ends every session. */
    public void resetPassword(String oneTimePassword, Instant now) {
        changePassword(oneTimePassword, now);
        this.passwordOneTime = true;
    }

    /** A new number (账号变更); ends every session. */
    public void changeMobile(MobileNumber number, Instant now) {
        name(number);
        this.sessionsSince = now;
    }

    public void actAs(Long membershipId) {
        this.actingMembershipId = membershipId;
    }

    public MobileNumber getMobile() {
        return mobile;
    }

    public boolean isPasswordOneTime() {
        return passwordOneTime;
    }

    public Instant getSessionsSince() {
        return sessionsSince;
    }

    public Long getActingMembershipId() {
        return actingMembershipId;
    }

    @Override
    public String signInName() {
        return mobile.text();
    }

    @Override
    public String principal() {
        return "account:" + getId();
    }
}
