package org.calink.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.calink.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the guide come out of the seeded tariff, with the computation the guide's figures were inferred from. */
class QuotationTest {

    private static final String SHENYANG = "210100";
    private static final String FOUR_PROVINCIAL = "LNCIN LNZTBJG LNZFCG LNGGZY ";

    private final SeededCatalogue catalogue = SeededCatalogue.READ;

    @ParameterizedTest(name = "{1} {2}: {3} = {5}")
    @CsvSource({
        "UKEY, ENTERPRISE_MASTER, 210100, LNCIN LNZTBJG LNZFCG LNGGZY SYGGZY DLGGZY, BASE 200 + CITY 50 + TOKEN 50, 300",
        "UKEY, ENTERPRISE_MASTER, 210200, LNCIN LNZTBJG LNZFCG LNGGZY SYGGZY DLGGZY, BASE 200 + CITY 50 + TOKEN 50, 300",
        "UKEY, ENTERPRISE_MASTER, 210100, LNCIN, BASE 200 + TOKEN 50, 250",
        "UKEY, ENTERPRISE_MASTER, 210100, LNCIN LNZTBJG LNZFCG LNGGZY SYGGZY JZGGZY DLZFCG HCJT SFQ, "
                + "BASE 200 + CITY 50 + SPECIAL 300 + TOKEN 50, 600",
        "UKEY, PROJECT_LEADER, 210100, LNCIN LNZTBJG LNZFCG SYGGZY DLGGZY ASGGZY, BASE 200 + CITY 100 + TOKEN 50, 350",
        "UKEY, COST_ENGINEER, 210100, LNCIN, ONLY_PLATFORM 100 + TOKEN 50, 150",
        "UKEY, COST_ENGINEER, 210100, LNCIN LNZTBJG, BASE 200 + TOKEN 50, 250",
        "MOBILE, ENTERPRISE_MASTER, 210100, M-LNZFCG M-LNCIN M-DLGGZY M-ASGGZY M-JZGGZY M-CYGGZY, BASE 130 + CITY 200, 330",
    })
    void pricesANewCertificate(
            Medium medium, LockKind lockKind, String city, String ticked, String computation, String yuan) {
        Quotation quotation = Quotation.of(
                catalogue.tariff(), QuotationRequest.ofNew(medium, lockKind, city, catalogue.platforms(ticked)));

        assertEquals(Money.ofYuan(yuan), quotation.total());
        assertEquals(computation, words(quotation));
        assertEquals("2026-1", quotation.tariff());
    }

    @Test
    @DisplayName("a master lock and a mobile certificate in one order cost 630")
    void pricesBothMedia() {
        Quotation lock = ofMaster(Medium.UKEY, FOUR_PROVINCIAL + "SYGGZY DLGGZY");
        Quotation mobile = ofMaster(Medium.MOBILE, "M-LNZFCG M-LNCIN M-DLGGZY M-ASGGZY M-JZGGZY M-CYGGZY");

        assertEquals(Money.ofYuan("630"), lock.total().plus(mobile.total()));
    }

    @Test
    @DisplayName("a supervisory department with only 辽宁建设工程信息网 pays 100 and the token")
    void pricesSupervisoryDepartment() {
        QuotationRequest request = new QuotationRequest(
                Medium.UKEY, LockKind.ENTERPRISE_MASTER, SHENYANG, true, 1, catalogue.platforms("LNCIN"));

        assertEquals(
                Money.ofYuan("150"), Quotation.of(catalogue.tariff(), request).total());
    }

    @Test
    void nothingTickedCostsNothing() {
        QuotationRequest request = QuotationRequest.ofNew(Medium.UKEY, LockKind.ENTERPRISE_MASTER, SHENYANG, List.of());

        assertEquals(Money.ZERO, Quotation.of(catalogue.tariff(), request).total());
    }

    private Quotation ofMaster(Medium medium, String ticked) {
        return Quotation.of(
                catalogue.tariff(),
                QuotationRequest.ofNew(medium, LockKind.ENTERPRISE_MASTER, SHENYANG, catalogue.platforms(ticked)));
    }

    private static String words(Quotation quotation) {
        return quotation.lines().stream()
                .map(line -> line.getRule() + " " + line.getAmount().words())
                .collect(Collectors.joining(" + "));
    }
}
