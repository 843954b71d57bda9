package org.calink.enterprise;

import java.time.LocalDate;
import org.calink.kernel.InputReason;
import org.calink.kernel.MobileNumber;
import org.calink.kernel.Problems;
import org.calink.kernel.ResidentId;

/** What basic data must hold before it can be submitted: every required field, a legal representative of age, a known place. */
public final class BasicDataPolicy {

    private static final int AGE = 18;

    private BasicDataPolicy() {}

    /** Lengths that even a draft must keep. */
    public static void checkDraft(BasicData data, Problems problems) {
        problems.atMost(200, data.getAddress(), "address")
                .atMost(60, data.getLegalName(), "legalName")
                .atMost(30, data.getLegalResidentId(), "legalResidentId")
                .atMost(30, data.getLegalMobile(), "legalMobile")
                .atMost(60, data.getCapital(), "capital")
                .atMost(200, data.getResidence(), "residence");
    }

    public static void check(BasicData data, LocalDate today, Problems problems) {
        checkDraft(data, problems);
        problems.required(data.getLegalName(), "legalName")
                .required(data.getCapital(), "capital")
                .required(data.getRegionCode(), "region")
                .required(data.getLegalResidentId(), "legalResidentId")
                .required(data.getLegalMobile(), "legalMobile")
                .required(data.getResidence(), "residence");
        problems.when(
                data.getCapital() != null && data.getCapital().codePoints().noneMatch(BasicDataPolicy::isNumeral),
                "capital",
                InputReason.AMOUNT_FORM);
        problems.when(
                data.getRegionCode() != null && Region.of(data.getRegionCode()).isEmpty(),
                "region",
                EnterpriseReason.REGION_UNKNOWN);
        problems.when(data.getSubjectKinds().isEmpty(), "subjectKinds", EnterpriseReason.NO_SUBJECT_KIND);
        problems.parse(data.getLegalMobile(), "legalMobile", MobileNumber::of);
        ResidentId id = problems.parse(data.getLegalResidentId(), "legalResidentId", ResidentId::of);
        problems.when(
                id != null && id.ageOn(today) < AGE,
                "legalResidentId",
                EnterpriseReason.LEGAL_REPRESENTATIVE_UNDER_AGE);
    }

    /** Licences write amounts in digits or in Chinese numerals. */
    private static boolean isNumeral(int character) {
        return Character.isDigit(character) || "零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟".indexOf(character) >= 0;
    }
}
