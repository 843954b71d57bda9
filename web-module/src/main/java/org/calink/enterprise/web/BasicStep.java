package org.calink.enterprise.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.EnumSet;
import org.calink.enterprise.BasicData;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseAttachment;
import org.calink.enterprise.EnterpriseSection;
import org.calink.enterprise.SubjectKind;

/** 单位基本信息. */
@Named
@RequestScoped
public class BasicStep extends Step {

    @Inject
    private RegionChoice region;

    private String name;
    private String address;
    private String legalName;
    private String legalResidentId;
    private String legalMobile;
    private String capital;
    private String residence;
    private SubjectKind[] subjectKinds = {};

    @Override
    protected EnterpriseSection section() {
        return EnterpriseSection.BASIC;
    }

    @Override
    protected void fill(Enterprise from) {
        BasicData basic = from.getBasic();
        name = from.getName();
        address = basic.getAddress();
        legalName = basic.getLegalName();
        legalResidentId = basic.getMaskedResidentId();
        legalMobile = basic.getMaskedMobile();
        capital = basic.getCapital();
        residence = basic.getResidence();
        subjectKinds = basic.getSubjectKinds().toArray(SubjectKind[]::new);
        region.fill(basic.getRegionCode());
    }

    @Override
    protected void send(boolean finish) {
        EnumSet<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
        kinds.addAll(Arrays.asList(subjectKinds));
        BasicData data = new BasicData(
                address, legalName, legalResidentId, legalMobile, capital, region.getCode(), residence, kinds);
        enterprises().saveBasic(getOpened(), name, data, getRevision(), finish);
    }

    public SubjectKind[] getKinds() {
        return SubjectKind.values();
    }

    public SubjectKind[] getSubjectKinds() {
        return subjectKinds.clone();
    }

    public void setSubjectKinds(SubjectKind[] subjectKinds) {
        this.subjectKinds = subjectKinds == null ? new SubjectKind[0] : subjectKinds.clone();
    }

    public Part getLegalIdEmblem() {
        return null;
    }

    public void setLegalIdEmblem(Part part) {
        take(EnterpriseAttachment.LEGAL_ID_EMBLEM, part);
    }

    public Part getLegalIdPortrait() {
        return null;
    }

    public void setLegalIdPortrait(Part part) {
        take(EnterpriseAttachment.LEGAL_ID_PORTRAIT, part);
    }

    public Part getBusinessLicence() {
        return null;
    }

    public void setBusinessLicence(Part part) {
        take(EnterpriseAttachment.BUSINESS_LICENCE, part);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getLegalName() {
        return legalName;
    }

    public void setLegalName(String legalName) {
        this.legalName = legalName;
    }

    public String getLegalResidentId() {
        return legalResidentId;
    }

    public void setLegalResidentId(String legalResidentId) {
        this.legalResidentId = legalResidentId;
    }

    public String getLegalMobile() {
        return legalMobile;
    }

    public void setLegalMobile(String legalMobile) {
        this.legalMobile = legalMobile;
    }

    public String getCapital() {
        return capital;
    }

    public void setCapital(String capital) {
        this.capital = capital;
    }

    public String getResidence() {
        return residence;
    }

    public void setResidence(String residence) {
        this.residence = residence;
    }
}
