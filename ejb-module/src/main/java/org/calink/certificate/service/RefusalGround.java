package org.calink.certificate.service;

import java.util.EnumSet;
import java.util.Set;
import org.calink.connector.FailInfo;

/** Why a vendor refuses an application (厂商拒绝的原因), told apart by what the maker can do about it. */
public enum RefusalGround {
    /** The token's key or its proof is not accepted: another token may help. */
    KEY(FailInfo.BAD_ALG, FailInfo.BAD_POP),
    /** What is asked for is not accepted: name, code, usage or validity. */
    CONTENT(
            FailInfo.BAD_REQUEST,
            FailInfo.BAD_DATA_FORMAT,
            FailInfo.INCORRECT_DATA,
            FailInfo.BAD_CERT_TEMPLATE,
            FailInfo.UNACCEPTED_POLICY,
            FailInfo.UNACCEPTED_EXTENSION,
            FailInfo.ADD_INFO_NOT_AVAILABLE),
    /** The vendor takes it for a repetition of another application. */
    REPEATED(FailInfo.DUPLICATE_CERT_REQ, FailInfo.TRANSACTION_ID_IN_USE),
    /** The vendor does not accept us as its registration authority: for an administrator. */
    ACCESS(
            FailInfo.NOT_AUTHORIZED,
            FailInfo.SIGNER_NOT_TRUSTED,
            FailInfo.WRONG_AUTHORITY,
            FailInfo.BAD_MESSAGE_CHECK,
            FailInfo.WRONG_INTEGRITY),
    /** The vendor's own trouble: later. */
    VENDOR_TROUBLE(FailInfo.SYSTEM_UNAVAIL, FailInfo.SYSTEM_FAILURE, FailInfo.TIME_NOT_AVAILABLE),
    /** None of these, or none given. */
    OTHER;

    private final Set<FailInfo> reasons = EnumSet.noneOf(FailInfo.class);

    RefusalGround(FailInfo... reasons) {
        this.reasons.addAll(Set.of(reasons));
    }

    static RefusalGround of(FailInfo reason) {
        for (RefusalGround ground : values()) {
            if (ground.reasons.contains(reason)) {
                return ground;
            }
        }
        return OTHER;
    }
}
