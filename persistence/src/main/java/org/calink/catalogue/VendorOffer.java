package org.calink.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.calink.kernel.Aggregate;

/** That a vendor sells certificates on a medium, and whether it takes orders at present. */
@Entity
@Table(name = "vendor_offer")
@NamedQuery(
        name = VendorOffer.OF_MEDIUM,
        query = "select v from VendorOffer v where v.medium = :medium and v.open = true order by v.ordinal")
public class VendorOffer extends Aggregate {

    public static final String OF_MEDIUM = "VendorOffer.ofMedium";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CaVendor vendor;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Medium medium;

    @Column(name = "legal_name", nullable = false)
    private String legalName;

    @Column(name = "is_open", nullable = false)
    private boolean open;

    @Column(nullable = false)
    private int ordinal;

    protected VendorOffer() {}

    public CaVendor getVendor() {
        return vendor;
    }

    public String getLegalName() {
        return legalName;
    }
}
