package org.calink.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Protects the life cycle of an identity: these moves and no others, over all pairs of states. */
class MembershipEventTest {

    @Test
    void allPairs() {
        Set<String> moves = new TreeSet<>();
        for (MembershipState from : MembershipState.values()) {
            for (MembershipEvent event : MembershipEvent.values()) {
                if (event.possibleIn(from)) {
                    moves.add(from + " " + event + " " + event.apply(from));
                }
            }
        }
        assertEquals(
                new TreeSet<>(Set.of(
                        "REQUESTED ACCEPT ACTIVE",
                        "REQUESTED REJECT REJECTED",
                        "REQUESTED WITHDRAW ENDED",
                        "ACTIVE END ENDED")),
                moves);
    }
}
