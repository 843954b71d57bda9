package org.calink.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.calink.kernel.InputReason;
import org.calink.kernel.Problem;
import org.calink.kernel.Problems;
import org.calink.kernel.ResidentId;
import org.junit.jupiter.api.Test;

/** Protects who counts as a person with complete information: an adult with a real number and a mailbox. */
class PersonalDataPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void anAdultIsTaken() {
        assertEquals(List.of(), check("王喆", "210102199003076616", "w@example.cn", null));
        assertEquals(List.of(), check("买买提·吐尔逊", "２１０１０２１９９００３０７６６１６", "w@example.cn", null));
    }

    @Test
    void blanksAroundWhatIsTypedAreMended() {
        assertEquals(List.of(), check("王喆", "210102199003076616", " w@example.cn\u3000", null));
        PersonalData data = new PersonalData(" 张三\u00a0", null, "\tw@example.cn ");
        assertEquals("张三", data.name());
        assertEquals("w@example.cn", data.email());
    }

    @Test
    void eighteenIsCountedToTheDay() {
        ResidentId born = ResidentId.of("210102200811220011".substring(0, 17) + check("21010220081122001"));
        Problems problems = new Problems();
        PersonalDataPolicy.check(new PersonalData("王某", born.text(), "w@example.cn"), null, TODAY, problems);
        assertEquals(List.of(), problems.found());
        PersonalDataPolicy.check(
                new PersonalData("王某", born.text(), "w@example.cn"), null, TODAY.minusDays(1), problems);
        assertEquals(List.of(new Problem("residentId", PersonReason.UNDER_AGE, 18)), problems.found());
    }

    @Test
    void theMaskedNumberMeansTheOneOnRecordAndNoOther() {
        ResidentId record = ResidentId.of("210102199003076616");
        assertEquals(List.of(), check("王某", record.masked(), "w@example.cn", record));
        assertEquals(
                List.of(new Problem("residentId", InputReason.RESIDENT_ID_FORM)),
                check("王某", "2101**********0014", "w@example.cn", record));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of(
                        new Problem("name", PersonReason.NAME_FORM),
                        new Problem("email", InputReason.E_MAIL_FORM),
                        new Problem("residentId", PersonReason.BORN_IN_THE_FUTURE)),
                check("王1", "210102209912310015", "nobody", null));
    }

    private static List<Problem> check(String name, String residentId, String email, ResidentId onRecord) {
        Problems problems = new Problems();
        PersonalDataPolicy.check(new PersonalData(name, residentId, email), onRecord, TODAY, problems);
        return problems.found();
    }

    private static char check(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return "10X98765432".charAt(sum % 11);
    }
}
