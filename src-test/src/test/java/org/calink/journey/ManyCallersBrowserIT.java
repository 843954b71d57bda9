package org.calink.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.calink.support.HttpVisitor;
import org.calink.support.RunningSystem;
import org.junit.jupiter.api.Test;

/**
 * Protects every caller from the others: people who look at their own pages at the same moment keep their roles. (Under
 * the container's own remembering of callers about one request in forty was refused here.)
 */
class ManyCallersBrowserIT {

    private static final RunningSystem SYSTEM = RunningSystem.standing();
    private static final int REQUESTS = 250;

    @Test
    void peopleAtTheSameMomentKeepTheirRoles() throws Exception {
        Map<String, String> pages = Map.of(
                "reviewer", "/staff/worklist?duty=enterprise",
                "maker", "/staff/making",
                "dispatcher", "/staff/shipping",
                "finance", "/staff/worklist");
        ExecutorService people = Executors.newFixedThreadPool(pages.size());
        try {
            Map<String, Future<List<Integer>>> answers = new TreeMap<>();
            pages.forEach((login, page) -> {
                HttpVisitor visitor = HttpVisitor.staff(SYSTEM, login);
                answers.put(login, people.submit(() -> look(visitor, page)));
            });
            for (Map.Entry<String, Future<List<Integer>>> answer : answers.entrySet()) {
                assertEquals(List.of(), answer.getValue().get(), "answers to " + answer.getKey() + " other than 200");
            }
        } finally {
            people.shutdownNow();
        }
    }

    /** The answers that were not the page. */
    private static List<Integer> look(HttpVisitor visitor, String page) {
        List<Integer> others = new ArrayList<>();
        for (int request = 0; request < REQUESTS; request++) {
            int status = visitor.get(page).statusCode();
            if (status != 200) {
                others.add(status);
            }
        }
        return others;
    }
}
