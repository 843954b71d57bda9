package org.calink.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import org.calink.kernel.MobileNumber;
import org.calink.kernel.Refused;
import org.calink.kernel.ResidentId;
import org.calink.kernel.SealedTextConverter;
import org.calink.kernel.TypedText;

/**
 * Basic data of an enterprise (单位基本信息) as the administrator wrote it. A draft keeps what was typed, right or wrong;
 * {@link BasicDataPolicy} tells what is wrong with it.
 */
@Embeddable
public class BasicData {

    @Column(name = "company_address")
    private String address;

    @Column(name = "legal_name")
    private String legalName;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "legal_resident_id")
    private String legalResidentId;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "legal_mobile")
    private String legalMobile;

    @Column(name = "registered_capital")
    private String capital;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "residence")
    private String residence;

    @Column(name = "is_tenderer", nullable = false)
    private boolean tenderer;

    @Column(name = "is_bidder", nullable = false)
    private boolean bidder;

    @Column(name = "is_agency", nullable = false)
    private boolean agency;

    protected BasicData() {}

    /**
     * @param regionCode district of registration (企业注册地), six digits of GB/T 2260
     * @param subjectKinds may be empty in a draft
     */
    public BasicData(
            String address,
            String legalName,
            String legalResidentId,
            String legalMobile,
            String capital,
            String regionCode,
            String residence,
            Set<SubjectKind> subjectKinds) {
        this.address = TypedText.line(address);
        this.legalName = TypedText.line(legalName);
        this.legalResidentId = TypedText.code(legalResidentId);
        this.legalMobile = TypedText.code(legalMobile);
        this.capital = TypedText.line(capital);
        this.regionCode = TypedText.code(regionCode);
        this.residence = TypedText.line(residence);
        this.tenderer = subjectKinds.contains(SubjectKind.TENDERER);
        this.bidder = subjectKinds.contains(SubjectKind.BIDDER);
        this.agency = subjectKinds.contains(SubjectKind.AGENCY);
    }

    static BasicData empty() {
        return new BasicData();
    }

    /** Numbers that came back masked, as the form showed them, mean the numbers on record. */
    BasicData unmaskedFrom(BasicData onRecord) {
        if (legalResidentId != null && legalResidentId.equals(onRecord.getMaskedResidentId())) {
            legalResidentId = onRecord.legalResidentId;
        }
        if (legalMobile != null && legalMobile.equals(onRecord.getMaskedMobile())) {
            legalMobile = onRecord.legalMobile;
        }
        return this;
    }

    public Set<SubjectKind> getSubjectKinds() {
        Set<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
        if (tenderer) {
            kinds.add(SubjectKind.TENDERER);
        }
        if (bidder) {
            kinds.add(SubjectKind.BIDDER);
        }
        if (agency) {
            kinds.add(SubjectKind.AGENCY);
        }
        return kinds;
    }

    public String getAddress() {
        return address;
    }

    public String getLegalName() {
        return legalName;
    }

    /** In clear; who shows it to others writes an audit row. */
    public String getLegalResidentId() {
        return legalResidentId;
    }

    /** In clear; who shows it to others writes an audit row. */
    public String getLegalMobile() {
        return legalMobile;
    }

    /** A right number masked; a wrong one as typed, so that it can be mended. */
    public String getMaskedResidentId() {
        try {
            return legalResidentId == null
                    ? null
                    : ResidentId.of(legalResidentId).masked();
        } catch (Refused wrong) {
            return legalResidentId;
        }
    }

    /** A right number masked; a wrong one as typed, so that it can be mended. */
    public String getMaskedMobile() {
        try {
            return legalMobile == null ? null : MobileNumber.of(legalMobile).masked();
        } catch (Refused wrong) {
            return legalMobile;
        }
    }

    public String getCapital() {
        return capital;
    }

    public String getRegionCode() {
        return regionCode;
    }

    public String getResidence() {
        return residence;
    }
}
