package org.calink.person;

import java.time.LocalDate;
import org.calink.kernel.InputReason;
import org.calink.kernel.Problems;
import org.calink.kernel.ResidentId;

/** What personal information must be: a name, an adult's resident ID, a mailbox. */
public final class PersonalDataPolicy {

    private static final int AGE = 18;
    private static final String NAME = "[\\p{L}·•. ]{2,40}";
    private static final String EMAIL = "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+";

    private PersonalDataPolicy() {}

    /** The typed number is read where it differs from the number on record. */
    public static ResidentId check(PersonalData data, ResidentId onRecord, LocalDate today, Problems problems) {
        problems.required(data.name(), "name")
                .when(fails(data.name(), NAME), "name", PersonReason.NAME_FORM)
                .required(data.residentId(), "residentId")
                .required(data.email(), "email")
                .atMost(200, data.email(), "email")
                .when(fails(data.email(), EMAIL), "email", InputReason.E_MAIL_FORM);
        boolean unchanged = onRecord != null && onRecord.masked().equals(data.residentId());
        ResidentId id = unchanged ? onRecord : problems.parse(data.residentId(), "residentId", ResidentId::of);
        int age = id == null ? AGE : id.ageOn(today);
        problems.when(age < 0, "residentId", PersonReason.BORN_IN_THE_FUTURE)
                .when(age >= 0 && age < AGE, "residentId", PersonReason.UNDER_AGE, AGE);
        return id;
    }

    private static boolean fails(String value, String form) {
        return value != null && !value.isBlank() && !value.matches(form);
    }
}
