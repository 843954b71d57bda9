package org.calink.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.calink.support.Browser;
import org.calink.support.OrderCopies;
import org.calink.support.Patience;
import org.calink.support.RunningSystem;
import org.calink.support.Samples;
import org.calink.support.Statements;
import org.junit.jupiter.api.Test;

/** Protects lists against growing slow with their rows: however many there are, a page asks the database as often. */
class LongListsBrowserIT {

    private static final RunningSystem SYSTEM = RunningSystem.standing();
    private static final String DATABASE = System.getProperty("calink.test.jdbc");
    private static final int MORE = 12;

    private final String enterprise = "沈阳长列" + Samples.mobile().substring(5) + "有限公司";

    @Test
    void moreRowsAreNotMoreQuestions() {
        try (Applicant applicant = new Applicant(SYSTEM.portal(), SYSTEM.sandbox(), enterprise);
                Clerk reviewer = clerk("reviewer");
                Clerk maker = clerk("maker");
                Clerk dispatcher = clerk("dispatcher");
                Statements statements = new Statements(DATABASE)) {
            applicant.browser.withoutPictures();
            OrderCopies copies = new OrderCopies(DATABASE, made(applicant, reviewer, maker, dispatcher));
            copies.awaitingReview();
            copies.next("CFCA");
            Map<String, Browser> lists = new TreeMap<>(Map.of(
                    "/order/list", applicant.browser,
                    "/certificate/list", applicant.browser,
                    "/invoice/list", applicant.browser,
                    "/staff/worklist?duty=order", reviewer.browser,
                    "/staff/making", maker.browser,
                    "/staff/worklist?duty=making", maker.browser,
                    "/staff/shipping", dispatcher.browser,
                    "/staff/worklist?duty=dispatch", dispatcher.browser));

            Map<String, Long> few = asked(lists, statements);
            for (int order = 0; order < MORE; order++) {
                copies.awaitingReview();
                copies.next("CFCA");
                copies.made();
            }
            assertEquals(few, asked(lists, statements));
        }
    }

    /** An order whose certificate is on its token, in a parcel that waits for the courier. */
    private static String made(Applicant applicant, Clerk reviewer, Clerk maker, Clerk dispatcher) {
        applicant.becomeApproved(reviewer);
        String order = applicant.orderToBeMade("CFCA", reviewer);
        maker.openMaking(order, SYSTEM.password("pairing-code"));
        maker.make("111111");
        maker.browser.see("证书已写入介质", Duration.ofSeconds(90));
        Patience.until("the parcel of " + order, () -> dispatcher.isToShip(order));
        return order;
    }

    private static Map<String, Long> asked(Map<String, Browser> lists, Statements statements) {
        return lists.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> statements.of(() -> list.getValue().go(list.getKey())),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Clerk clerk(String account) {
        return new Clerk(SYSTEM.portal(), account, SYSTEM.password(account));
    }
}
