package org.calink.person;

import org.calink.kernel.TypedText;

/**
 * The personal form as typed.
 *
 * @param residentId the number, or the masked one that the form showed, which means the number on record
 */
public record PersonalData(String name, String residentId, String email) {

    public PersonalData {
        name = TypedText.line(name);
        email = TypedText.line(email);
    }
}
