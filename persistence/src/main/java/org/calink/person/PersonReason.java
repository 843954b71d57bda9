package org.calink.person;

import org.calink.kernel.Reason;

/** Why something about a person's information was refused. */
public enum PersonReason implements Reason {
    /** Only adults register; details: the age asked for. */
    UNDER_AGE,
    BORN_IN_THE_FUTURE,
    PICTURE_MISSING,
    /** A certificate's holder needs a name as on the identity card. */
    NAME_FORM,
    /** Another part asks for complete personal information. */
    INCOMPLETE
}
