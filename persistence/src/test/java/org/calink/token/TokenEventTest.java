package org.calink.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The life of a token, pair by pair: every move not listed here is impossible. */
class TokenEventTest {

    private static final Set<String> MOVES = Set.of("BLANK WRITE PERSONALISED", "PERSONALISED HAND_OVER HANDED_OVER");

    @Test
    void theseMovesAndNoOthers() {
        Set<String> found = new TreeSet<>();
        for (TokenState state : TokenState.values()) {
            for (TokenEvent event : TokenEvent.values()) {
                if (event.possibleIn(state)) {
                    found.add(state + " " + event + " " + event.apply(state));
                }
            }
        }
        assertEquals(new TreeSet<>(MOVES), found);
    }
}
