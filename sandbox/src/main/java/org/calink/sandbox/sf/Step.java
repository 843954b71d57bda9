package org.calink.sandbox.sf;

import java.util.Arrays;
import java.util.Optional;

/** What happens to a parcel on its way (路由节点), with SF Express's operation codes. */
enum Step {
    COLLECTED("50", ""),
    IN_TRANSIT("30", ""),
    OUT_FOR_DELIVERY("44", ""),
    SIGNED("80", ""),
    /** Put into a parcel locker: the code is that of a signature, only the secondary code tells. */
    IN_LOCKER("80", "401"),
    /** The courier met nobody; it is tried again. */
    FAILED("70", "");

    private final String opCode;
    private final String secondaryCode;

    Step(String opCode, String secondaryCode) {
        this.opCode = opCode;
        this.secondaryCode = secondaryCode;
    }

    String opCode() {
        return opCode;
    }

    String secondaryCode() {
        return secondaryCode;
    }

    /** The usual way: collected, in transit, out for delivery, signed. */
    static Optional<Step> after(Optional<Step> last) {
        if (last.isEmpty()) {
            return Optional.of(COLLECTED);
        }
        return switch (last.get()) {
            case COLLECTED -> Optional.of(IN_TRANSIT);
            case IN_TRANSIT, FAILED -> Optional.of(OUT_FOR_DELIVERY);
            case OUT_FOR_DELIVERY -> Optional.of(SIGNED);
            case SIGNED, IN_LOCKER -> Optional.empty();
        };
    }

    /** A step by its name or operation code. */
    static Optional<Step> named(String text) {
        return Arrays.stream(values())
                .filter(step -> step.name().equals(text) || step.opCode.equals(text))
                .findFirst();
    }
}
