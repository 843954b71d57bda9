package org.calink.person;

import java.util.Arrays;

/** The three pictures that prove who a person is. */
public enum PersonPicture {
    /** 身份证国徽面 */
    ID_EMBLEM("idEmblem"),
    /** 身份证人像面 */
    ID_PORTRAIT("idPortrait"),
    /** 手持身份证人像照 */
    HOLDING_ID("holdingId");

    private final String field;

    PersonPicture(String field) {
        this.field = field;
    }

    /** Name of its field in forms and refusals. */
    public String field() {
        return field;
    }

    /** The picture of that field. */
    public static PersonPicture of(String field) {
        return Arrays.stream(values())
                .filter(picture -> picture.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no picture " + field));
    }
}
