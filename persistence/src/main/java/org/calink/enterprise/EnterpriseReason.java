package org.calink.enterprise;

import org.calink.kernel.Reason;

/** Why something about an enterprise's information was refused. */
public enum EnterpriseReason implements Reason {
    /** Under review or approved: it cannot be written now. */
    NOT_EDITABLE,
    /** The same page was saved from another tab or by another person after it was opened here. */
    SAVED_MEANWHILE,
    /** The page shows another enterprise than the one the person acts for now. */
    OTHER_IDENTITY,
    /** Licences and identity cards must be attached. */
    ATTACHMENT_MISSING,
    NO_SUBJECT_KIND,
    REGION_UNKNOWN,
    /** The legal representative must be of age. */
    LEGAL_REPRESENTATIVE_UNDER_AGE,
    /** A tax number is 15 to 20 capital letters and digits. */
    TAXPAYER_NUMBER_FORM,
    BANK_ACCOUNT_FORM,
    PHONE_FORM,
    NO_SHAREHOLDER,
    TOO_MANY_SHAREHOLDERS,
    /** A share is more than 0 and at most 100 percent, with at most four places. */
    SHARE_FORM,
    /** All shares together are at most 100 percent; details: the sum. */
    SHARES_EXCEED_WHOLE,
    SHAREHOLDER_TWICE,
    /** A step is not complete, so nothing can be submitted. */
    SECTION_INCOMPLETE,
    /** A return needs at least one remark. */
    REMARK_REQUIRED,
    /** A remark names a field that the form does not have; details: the field. */
    REMARK_FIELD_UNKNOWN,
    /** The check characters of the credit code are wrong: approving it needs a reason. */
    DOUBTFUL_CODE_NEEDS_REASON
}
