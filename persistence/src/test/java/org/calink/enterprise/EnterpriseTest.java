package org.calink.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.calink.kernel.Act;
import org.calink.kernel.CreditCode;
import org.calink.kernel.InputReason;
import org.calink.kernel.LifeCycleReason;
import org.calink.kernel.Problem;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Protects that drafts lose nothing, that only what is complete reaches a reviewer, and what the reviewer's answer does. */
class EnterpriseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String FIRST = "210102199003076616";
    private static final String SECOND = "210102199001046616";
    private static final Act ADMINISTRATOR = new Act("account:1", Instant.EPOCH, null);
    private static final Act REVIEWER = new Act("staff:1", Instant.EPOCH, null);

    private final Enterprise enterprise = EnterpriseSamples.complete("91210100123456788H");

    @Test
    void aDraftKeepsWhatWasTypedRightOrWrong() {
        Enterprise draft = new Enterprise(CreditCode.of("91210100123456788H"), "企业", Instant.EPOCH);
        draft.draftBasic("企业", basic("21010219900307661", "1380013800"), 0);
        assertEquals("21010219900307661", draft.getBasic().getLegalResidentId());
        assertEquals(SectionState.IN_PROGRESS, draft.sectionState(EnterpriseSection.BASIC, TODAY));
        assertEquals(SectionState.NOT_STARTED, draft.sectionState(EnterpriseSection.INVOICE, TODAY));
    }

    @Test
    void aMaskedNumberThatComesBackMeansTheNumberOnRecord() {
        BasicData before = enterprise.getBasic();
        enterprise.draftBasic("企业", basic(before.getMaskedResidentId(), before.getMaskedMobile()), 1);
        assertEquals("210102199003076616", enterprise.getBasic().getLegalResidentId());
        assertEquals("13800138000", enterprise.getBasic().getLegalMobile());
    }

    @Test
    void shareholdersWhoseMaskedNumbersLookAlikeKeepTheirOwn() {
        Enterprise draft = new Enterprise(CreditCode.of("91210100123456788H"), "企业", Instant.EPOCH);
        draft.draftShareholders(List.of(holder("甲", FIRST), holder("乙", SECOND)), 0);
        String masked = draft.getShareholders().get(0).getMaskedIdentifier();
        assertEquals(masked, draft.getShareholders().get(1).getMaskedIdentifier());

        draft.draftShareholders(List.of(holder("乙", masked), holder("甲", masked)), 1);
        assertEquals(List.of(SECOND, FIRST), identifiers(draft));
        draft.draftShareholders(List.of(holder("乙方", masked), holder("甲", masked)), 2);
        assertEquals(List.of(SECOND, FIRST), identifiers(draft));
        draft.draftShareholders(List.of(holder("甲", masked), holder("丙", "丙"), holder("乙二", masked)), 3);
        assertEquals(List.of(FIRST, "丙", masked), identifiers(draft));
    }

    private static ShareholderLine holder(String name, String identifier) {
        return new ShareholderLine(name, ShareholderKind.NATURAL_PERSON, identifier, "50");
    }

    private static List<String> identifiers(Enterprise enterprise) {
        return enterprise.getShareholders().stream()
                .map(Shareholder::getIdentifier)
                .toList();
    }

    @Test
    void aPageOpenedBeforeTheLastSavingOverwritesNothing() {
        enterprise.draftBasic("甲", basic("210102199003076616", "13800138000"), 1);
        Refused refused = assertThrows(
                Refused.class, () -> enterprise.draftBasic("乙", basic("210102199003076616", "13800138000"), 1));
        assertEquals(EnterpriseReason.SAVED_MEANWHILE, refused.reason());
        assertEquals("甲", enterprise.getName());
    }

    @Test
    void onlyWhatIsCompleteIsSubmittedAndEverythingMissingIsNamed() {
        Enterprise draft = new Enterprise(CreditCode.of("91210100123456788H"), "企业", Instant.EPOCH);
        Refused refused = assertThrows(Refused.class, () -> draft.submit(TODAY, ADMINISTRATOR));
        List<Problem> problems = refused.problems();
        assertTrue(problems.contains(new Problem("businessLicence", EnterpriseReason.ATTACHMENT_MISSING)));
        assertTrue(problems.contains(new Problem("taxpayerNumber", InputReason.REQUIRED)));
        assertTrue(problems.contains(new Problem("shareholders", EnterpriseReason.NO_SHAREHOLDER)));
        assertEquals(EnterpriseState.DRAFT, draft.getState());
    }

    @Test
    void aMinorCannotRepresentAnEnterprise() {
        enterprise.draftBasic("企业", basic("210102201501010014", "13800138000"), 1);
        Refused refused = assertThrows(Refused.class, () -> enterprise.submit(TODAY, ADMINISTRATOR));
        assertEquals("legalResidentId", refused.problems().get(0).field());
    }

    @Test
    void underReviewNobodyWritesAndTheSecondReviewerHearsSo() {
        enterprise.submit(TODAY, ADMINISTRATOR);
        assertEquals(
                EnterpriseReason.NOT_EDITABLE,
                assertThrows(Refused.class, () -> enterprise.draftShareholders(List.of(), 1))
                        .reason());
        enterprise.approve(REVIEWER);
        assertEquals(
                LifeCycleReason.NOT_POSSIBLE_NOW,
                assertThrows(Refused.class, () -> enterprise.approve(REVIEWER)).reason());
        assertTrue(enterprise.isApproved());
        assertEquals("210100", enterprise.getCityCode());
    }

    @Test
    void aReturnShowsTheRemarksBesideTheFieldsUntilTheNextDecision() {
        enterprise.submit(TODAY, ADMINISTRATOR);
        enterprise.returnWith(List.of(new Remark("businessLicence", "不清晰"), new Remark("bank", "有误")), REVIEWER);
        assertEquals(SectionState.REMARKED, enterprise.sectionState(EnterpriseSection.BASIC, TODAY));
        assertEquals(SectionState.COMPLETED, enterprise.sectionState(EnterpriseSection.SHAREHOLDERS, TODAY));
        assertEquals("不清晰；有误", enterprise.getHistory().get(1).getNote());
        enterprise.submit(TODAY, ADMINISTRATOR);
        assertEquals(2, enterprise.getRemarks().size());
        enterprise.approve(REVIEWER);
        assertTrue(enterprise.getRemarks().isEmpty());
    }

    @Test
    void aReturnSaysWhy() {
        enterprise.submit(TODAY, ADMINISTRATOR);
        assertEquals(
                EnterpriseReason.REMARK_REQUIRED,
                assertThrows(Refused.class, () -> enterprise.returnWith(List.of(), REVIEWER))
                        .reason());
        assertEquals(
                EnterpriseReason.REMARK_FIELD_UNKNOWN,
                assertThrows(Refused.class, () -> enterprise.returnWith(List.of(new Remark("x", "y")), REVIEWER))
                        .reason());
    }

    @Test
    void aDoubtfulCreditCodeIsApprovedOnlyWithAReason() {
        Enterprise early = EnterpriseSamples.complete("91350211M0000XUF46");
        early.submit(TODAY, ADMINISTRATOR);
        assertEquals(
                EnterpriseReason.DOUBTFUL_CODE_NEEDS_REASON,
                assertThrows(Refused.class, () -> early.approve(REVIEWER)).reason());
        early.approve(REVIEWER.because("早期代码，已核对登记机关"));
        assertTrue(early.isApproved());
    }

    private static BasicData basic(String residentId, String mobile) {
        Set<SubjectKind> kinds = EnumSet.of(SubjectKind.BIDDER);
        return new BasicData(null, "王某", residentId, mobile, "伍佰万元", "210102", "青年大街1号", kinds);
    }
}
