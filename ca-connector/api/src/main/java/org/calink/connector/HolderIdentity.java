package org.calink.connector;

import java.util.Optional;

/**
 * Who holds the certificate, as the identity extensions of GM/T 0015 write it.
 *
 * @param creditCode unified social credit code (统一社会信用代码), extension 1.2.156.10260.4.1.4
 * @param residentId resident identity number (公民身份号码), extension 1.2.156.10260.4.1.1.1; for certificates of persons
 */
public record HolderIdentity(Optional<String> creditCode, Optional<String> residentId) {

    public static HolderIdentity enterprise(String creditCode) {
        return new HolderIdentity(Optional.of(creditCode), Optional.empty());
    }

    public static HolderIdentity person(String creditCode, String residentId) {
        return new HolderIdentity(Optional.ofNullable(creditCode), Optional.of(residentId));
    }

    /** Personal numbers stay out of logs. */
    @Override
    public String toString() {
        return "holder " + creditCode.orElse("-") + (residentId.isPresent() ? " (person)" : "");
    }
}
