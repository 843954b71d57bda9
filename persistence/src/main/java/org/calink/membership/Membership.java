package org.calink.membership;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.calink.account.Account;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Act;
import org.calink.kernel.Aggregate;

/**
 * An identity (身份) of an account: administrator, project leader or cost engineer of an enterprise, or a natural person or
 * bid expert without one.
 *
 * <p>The first administrator of an enterprise and individuals are in force at once; others wait for the administrator.
 * {@link MembershipEvent} has every move.
 *
 * <p>Two columns make the database refuse what two requests at once could slip past a query: {@code administrator_of} holds
 * the enterprise's id while this is its administrator, {@code live_key} names account, enterprise and identity while this
 * is requested or in force. Both are unique, and null otherwise.
 */
@Entity
@Table(name = "membership")
@NamedQuery(
        name = Membership.OF_ACCOUNT,
        query = "select m from Membership m left join fetch m.enterprise where m.account.id = :account order by m.id")
@NamedQuery(
        name = Membership.ADMINISTRATOR_OF,
        query = "select m from Membership m where m.administratorOf = :enterprise")
public class Membership extends Aggregate {

    public static final String OF_ACCOUNT = "Membership.ofAccount";
    public static final String ADMINISTRATOR_OF = "Membership.administratorOf";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private Account account;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "enterprise_id", updatable = false)
    private Enterprise enterprise;

    @Enumerated(EnumType.STRING)
    @Column(name = "identity_kind", nullable = false)
    private IdentityKind identity;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MembershipState state = MembershipState.REQUESTED;

    @Column(name = "administrator_of", unique = true)
    private Long administratorOf;

    @Column(name = "live_key", unique = true)
    private String liveKey;

    @OneToMany(mappedBy = "membership", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<MembershipHistory> history = new ArrayList<>();

    protected Membership() {}

    /**
     * A request for an identity; accepted here and now where nobody has to say yes.
     *
     * @param enterprise saved before, or null for an individual
     */
    public Membership(Account account, Enterprise enterprise, IdentityKind identity, Act act) {
        super(act.at());
        if (identity.isInEnterprise() != (enterprise != null)) {
            throw new IllegalArgumentException(identity + " with enterprise " + enterprise);
        }
        this.account = account;
        this.enterprise = enterprise;
        this.identity = identity;
        guard();
        if (!identity.waitsForAdministrator()) {
            accept(act);
        }
    }

    /** 审核通过 */
    public void accept(Act act) {
        move(MembershipEvent.ACCEPT, act);
    }

    /** 驳回申请, with the reason in the act. */
    public void reject(Act act) {
        move(MembershipEvent.REJECT, act);
    }

    /** The person takes the request back. */
    public void withdraw(Act act) {
        move(MembershipEvent.WITHDRAW, act);
    }

    /** 解绑公司, or the role was handed on. */
    public void end(Act act) {
        move(MembershipEvent.END, act);
    }

    private void move(MembershipEvent event, Act act) {
        MembershipState from = state;
        state = event.apply(from);
        guard();
        history.add(new MembershipHistory(this, event, from, act));
    }

    private void guard() {
        boolean administers = identity == IdentityKind.ADMINISTRATOR && state == MembershipState.ACTIVE;
        administratorOf = administers ? enterprise.getId() : null;
        Long enterpriseId = enterprise == null ? null : enterprise.getId();
        liveKey = state.isLive() ? account.getId() + ":" + enterpriseId + ":" + identity : null;
    }

    /** Whether somebody can act as this. */
    public boolean isActive() {
        return state == MembershipState.ACTIVE;
    }

    public boolean isHeldBy(long accountId) {
        return Objects.equals(account.getId(), accountId);
    }

    public Account getAccount() {
        return account;
    }

    /** Null for individuals. */
    public Enterprise getEnterprise() {
        return enterprise;
    }

    public IdentityKind getIdentity() {
        return identity;
    }

    public MembershipState getState() {
        return state;
    }

    public List<MembershipHistory> getHistory() {
        return Collections.unmodifiableList(history);
    }
}
