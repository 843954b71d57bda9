package org.calink.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.calink.kernel.Aggregate;

/**
 * Application platform (应用平台): a tendering site that accepts certificates. It serves one medium, belongs to a fee
 * group, and a city platform names its city by administrative code (for instance 210100 for 沈阳).
 */
@Entity
@Table(name = "platform")
@NamedQuery(
        name = Platform.OFFERED,
        query = "select p from Platform p where p.medium = :medium and p.state <> "
                + "org.calink.catalogue.PlatformState.WITHDRAWN order by p.ordinal")
public class Platform extends Aggregate {

    public static final String OFFERED = "Platform.offered";

    /** The platform whose summary page carries the special warnings (特别提示) of chapter six. */
    public static final String GOVERNMENT_PROCUREMENT = "LNZFCG";

    @Column(nullable = false, unique = true)
    private String code;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Medium medium;

    @Enumerated(EnumType.STRING)
    @Column(name = "fee_group", nullable = false)
    private PlatformGroup group;

    @Column(name = "city_code")
    private String cityCode;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PlatformState state;

    @Column(name = "personal_locks", nullable = false)
    private boolean personalLocks;

    @Column(nullable = false)
    private int ordinal;

    protected Platform() {}

    public Platform(String code, String name, Medium medium, PlatformGroup group, String cityCode) {
        this.code = code;
        this.name = name;
        this.medium = medium;
        this.group = group;
        this.cityCode = cityCode;
        this.state = PlatformState.OPEN;
        this.personalLocks = true;
    }

    /** Whether someone applying for this kind of lock may tick it now. */
    public boolean isOpenFor(LockKind lockKind) {
        return state == PlatformState.OPEN && isShownTo(lockKind);
    }

    /** Whether it stands in the list of this kind of lock at all, be it only as 即将上线. */
    public boolean isShownTo(LockKind lockKind) {
        return state != PlatformState.WITHDRAWN && (personalLocks || !lockKind.isPersonal());
    }

    public boolean isComingSoon() {
        return state == PlatformState.COMING_SOON;
    }

    /** Whether this is the platform of the city where the enterprise is registered. */
    public boolean isOfCity(String registrationCity) {
        return group == PlatformGroup.CITY && cityCode.equals(registrationCity);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Medium medium() {
        return medium;
    }

    public PlatformGroup group() {
        return group;
    }

    public String cityCode() {
        return cityCode;
    }

    public PlatformState state() {
        return state;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
