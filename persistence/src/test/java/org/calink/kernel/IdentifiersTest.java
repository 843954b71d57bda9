package org.calink.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects the checks of the national identifiers: GB 32100, GB 11714, GB 11643. */
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91210100123456788H", "91210000MA0ABCDE6Q", "92210106MA0JKLMN9W", "1221000046301234XU",
                "51210000MJ3000013R", "91210300MA7PQRTU85", "914403001922038216", "91110000802100433B",
                "91440300708461136T", "51420000MJH2003604", "52420000MJH233410E"
            })
    void genuineCreditCodesCheck(String code) {
        assertTrue(CreditCode.of(code).checks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"91110000625904608F", "91210100123456788J", "91350211M0000XUF46"})
    void creditCodesWithAWrongCheckCharacterAreKeptForTheReviewer(String code) {
        assertFalse(CreditCode.of(code).checks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9121010012345678", "91210100123456788HH", "9121010012345678IH", "91210100O23456788H"})
    void whatHasNotTheFormOfACreditCodeIsRefused(String code) {
        assertEquals(
                InputReason.CREDIT_CODE_FORM,
                assertThrows(Refused.class, () -> CreditCode.of(code)).reason());
    }

    @Test
    void typingIsMendedNotHeldAgainstThePerson() {
        assertEquals(
                "91210100123456788H", CreditCode.of(" ９１２１０１００ 123456788h ").text());
        assertEquals("13800138000", MobileNumber.of("+86 138-0013-8000").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X", "440524188001010014", "210102199003076616", "210203198511120027",
                "21030419790228451X", "210106199602290185", "211421198811301238", "21130219730915777x"
            })
    void genuineResidentIdsAreTaken(String id) {
        assertEquals(id.toUpperCase(java.util.Locale.ROOT), ResidentId.of(id).text());
    }

    @ParameterizedTest
    @CsvSource({
        "210102199003076617,RESIDENT_ID_CHECK_DIGIT",
        "210106199702290182,RESIDENT_ID_BIRTH_DATE",
        "21010219901307661X,RESIDENT_ID_BIRTH_DATE",
        "000000199003076619,RESIDENT_ID_FORM",
        "21010219900307661,RESIDENT_ID_FORM"
    })
    void wrongResidentIdsNameTheirFault(String id, InputReason reason) {
        assertEquals(
                reason, assertThrows(Refused.class, () -> ResidentId.of(id)).reason());
    }

    @Test
    void ageCountsFullYearsAndABirthToComeIsNoAge() {
        ResidentId leapDay = ResidentId.of("210106199602290185");
        assertEquals(17, leapDay.ageOn(LocalDate.of(2014, 2, 28)));
        assertEquals(18, leapDay.ageOn(LocalDate.of(2014, 3, 1)));
        assertEquals(-1, ResidentId.of("210102209912310015").ageOn(LocalDate.of(2026, 11, 22)));
    }

    @Test
    void personalNumbersAreNeverPrintedInClear() {
        assertEquals("2101**********6616", String.valueOf(ResidentId.of("210102199003076616")));
        assertEquals("138****8000", String.valueOf(MobileNumber.of("13800138000")));
    }
}
