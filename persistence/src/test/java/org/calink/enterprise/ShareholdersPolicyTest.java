package org.calink.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.calink.kernel.InputReason;
import org.calink.kernel.Problem;
import org.calink.kernel.Problems;
import org.junit.jupiter.api.Test;

/** Protects the list of shareholders: the whole is never exceeded, nobody stands in it twice. */
class ShareholdersPolicyTest {

    private static final String WANG = "210102199003076616";
    private static final String FIRM = "91210000MA0ABCDE6Q";

    @Test
    void theWholeIsAllowedAndLessToo() {
        assertEquals(List.of(), check(person(WANG, "66.6667"), firm(FIRM, "33.3333")));
        assertEquals(List.of(), check(person(WANG, "51")));
        assertEquals(List.of(), check(person(WANG, " ５１．５ ％")));
    }

    @Test
    void moreThanTheWholeIsNot() {
        assertEquals(
                List.of(new Problem("shareholders", EnterpriseReason.SHARES_EXCEED_WHOLE, "100.0001")),
                check(person(WANG, "66.6667"), firm(FIRM, "33.3334")));
    }

    @Test
    void aShareIsMoreThanNothingAndANumber() {
        for (String wrong : List.of("0", "-1", "－1", "100.5", "三成", "1e2", "33.33333")) {
            assertEquals(
                    List.of(new Problem("shareholders-0-share", EnterpriseReason.SHARE_FORM)),
                    check(person(WANG, wrong)),
                    wrong);
        }
    }

    @Test
    void nobodyStandsInItTwice() {
        assertEquals(
                List.of(new Problem("shareholders-1-identifier", EnterpriseReason.SHAREHOLDER_TWICE)),
                check(person(WANG, "10"), person("21010219900307 6616", "10")));
    }

    @Test
    void theKindSaysHowAHolderIsIdentified() {
        assertEquals(
                List.of(new Problem("shareholders-0-identifier", InputReason.CREDIT_CODE_FORM)),
                check(firm(WANG.substring(1), "10")));
        assertEquals(List.of(new Problem("shareholders", EnterpriseReason.NO_SHAREHOLDER)), check());
    }

    private static List<Problem> check(ShareholderLine... lines) {
        Problems problems = new Problems();
        ShareholdersPolicy.check(Arrays.asList(lines), problems);
        return problems.found();
    }

    private static ShareholderLine person(String id, String share) {
        return new ShareholderLine("王某", ShareholderKind.NATURAL_PERSON, id, share);
    }

    private static ShareholderLine firm(String code, String share) {
        return new ShareholderLine("某公司", ShareholderKind.LEGAL_PERSON, code, share);
    }
}
