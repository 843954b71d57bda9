package org.calink.kernel.service;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects a timer's round against one bad row, and the timer against its round. */
class RoundTest {

    private final List<Long> seen = new ArrayList<>();
    private final List<String> putOff = new ArrayList<>();

    @Test
    void oneThatIsBrokenIsPutOffAndTheOthersAreSeen() {
        Round.over("probe", () -> List.of(1L, 2L, 3L), this::see, (id, why) -> putOff.add(id + " " + why));

        assertEquals(List.of(1L, 3L), seen);
        assertEquals(List.of("2 java.lang.IllegalStateException: two"), putOff);
    }

    @Test
    void withoutADatabaseTheRoundIsLeftOut() {
        assertDoesNotThrow(() -> Round.over("probe", () -> silent(), this::see, (id, why) -> silent()));
        assertDoesNotThrow(() -> Round.over("probe", () -> List.of(2L, 3L), this::see, (id, why) -> silent()));
        assertEquals(List.of(3L), seen);
    }

    private void see(long id) {
        if (id == 2) {
            throw new IllegalStateException("two");
        }
        seen.add(id);
    }

    private static List<Long> silent() {
        throw new IllegalStateException("no database");
    }
}
