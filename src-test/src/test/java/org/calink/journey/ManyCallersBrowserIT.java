package org.calink.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.calink.support.HttpVisitor;
import org.calink.support.RunningSystem;
import org.junit.jupiter.api.Test;

/**
 * Protects every caller from the others: people who look at their own pages at the same moment keep their roles (under
 * the container's own remembering of callers about one request in forty was refused here), and those who wait for something
 * slow do not hold up the rest.
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

    /** Both of two who come at once, also the first under that name: a right password is no failed try. All are in the trail. */
    @Test
    void whoSignsInTwiceAtTheSameMomentIsLetInTwice() {
        for (String login : List.of("reviewer", "maker", "dispatcher", "finance", "auditor", "administrator")) {
            assertEquals(List.of(302, 302), together(login, SYSTEM.password(login)), login);
        }
        for (int name = 0; name < 6; name++) {
            assertEquals(List.of(200, 200), together("nobody-" + UUID.randomUUID(), "wrong"), "a refusal, no failure");
        }
        try (Clerk auditor = new Clerk(SYSTEM.portal(), "auditor", SYSTEM.password("auditor"))) {
            auditor.browser.go("/staff/audit/trail").press("校验全部记录").see("全部完整，没有改动");
        }
    }

    private static List<Integer> together(String login, String password) {
        List<Supplier<HttpResponse<String>>> ready = List.of(
                HttpVisitor.anonymous(SYSTEM).signInAsStaff(login, password),
                HttpVisitor.anonymous(SYSTEM).signInAsStaff(login, password));
        return ready.stream().map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .peek(answer -> assertFalse(answer.body().contains("内容刚刚被其他人修改过")))
                .map(HttpResponse::statusCode)
                .toList();
    }

    /** With the server's own five threads, five people at a silent authority would hold up everybody else. */
    @Test
    void requestsThatWaitLeaveRoomForOthers() throws IOException {
        URI portal = URI.create(SYSTEM.portal());
        List<Socket> waiting = new ArrayList<>();
        try {
            for (int request = 0; request < 24; request++) {
                Socket socket = new Socket(portal.getHost(), portal.getPort());
                waiting.add(socket);
                String half = "POST /account/login HTTP/1.1\r\nHost: " + portal.getAuthority()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nlogin=";
                socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            assertEquals(200, HttpVisitor.anonymous(SYSTEM).get("/").statusCode());
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
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
