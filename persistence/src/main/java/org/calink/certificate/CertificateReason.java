package org.calink.certificate;

import org.calink.kernel.Reason;

/** Why a certificate is not made, shown or changed. */
public enum CertificateReason implements Reason {
    /** What the token sent is no PKCS#10 request. */
    REQUEST_FORM,
    /** The token's request is not signed by the key it names; the vendor has not heard of it. */
    REQUEST_NOT_SIGNED,
    /** The token's request names another subject than the order line's; the vendor has not heard of it. */
    REQUEST_OTHER_SUBJECT,
    /** Somebody else is making this line, or has made it; details: who. */
    CLAIMED_BY_OTHER,
    /** The order is not to be made now; details: its state. */
    NOT_TO_BE_MADE,
    /** The vendor's answer to the last attempt is awaited; details: number of the attempt. */
    ANSWER_AWAITED,
    /** There is none, or it is not the caller's. */
    NOT_FOUND,
    /** The certificate was made for the key of another token; details: serial of that token. */
    OTHER_TOKEN
}
