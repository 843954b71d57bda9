package org.calink.journey;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.calink.support.HttpVisitor;
import org.calink.support.Measure;
import org.calink.support.OrderCopies;
import org.calink.support.RunningSystem;
import org.calink.support.Samples;
import org.calink.support.Sandbox;
import org.calink.support.TokenRequest;
import org.junit.jupiter.api.Test;

/**
 * Measures the bulkhead: while CFCA takes every request and answers none, how long do pages take, and certificates of the other
 * two vendors? The same is measured before, when all three answer, and beside it the limit: an answer of the server without a
 * page. Prints a table and keeps it in {@code target/bulkhead.md}; asserts nothing, for times are not right or wrong.
 */
class BulkheadBench {

    private static final Duration PAGES = Duration.ofSeconds(20);
    private static final int AT_THE_SILENT_VENDOR = 12;
    private static final int AT_EACH_OTHER = 8;

    private final RunningSystem system = RunningSystem.standing();
    private final Sandbox sandbox = system.sandbox();
    private final HttpVisitor maker = HttpVisitor.staff(system, "maker");
    private final List<String> rows = new ArrayList<>();

    private enum Vendor {
        CFCA,
        BJCA,
        AXCA
    }

    /** Who looks at what, all the time; signed in beforehand. */
    private final Map<String, HttpVisitor> pages = new TreeMap<>(Map.of(
            "/health/live (no page)", HttpVisitor.anonymous(system),
            "/ (home)", HttpVisitor.anonymous(system),
            "/staff/worklist (reviewer)", HttpVisitor.staff(system, "reviewer"),
            "/staff/making (maker)", HttpVisitor.staff(system, "maker"),
            "/staff/shipping (dispatcher)", HttpVisitor.staff(system, "dispatcher")));

    @Test
    void oneSilentVendorLeavesPagesAndTheOtherVendorsAlone() throws Exception {
        Map<Vendor, List<Long>> lines = linesToBeMade();
        ExecutorService people = Executors.newCachedThreadPool();
        try {
            look(people, Duration.ofSeconds(5)); // warm
            Map<String, Measure> calm = round(people, lines);
            sandbox.post("/faults/ca/cfca", "{\"fault\":\"SILENT\",\"times\":-1,\"seconds\":60}");
            Map<Long, String> requests =
                    lines.get(Vendor.CFCA).stream().collect(Collectors.toMap(line -> line, this::request));
            List<Future<Measure>> silent = requests.entrySet().stream()
                    .map(work -> people.submit(() -> Measure.of(() -> make(work.getKey(), work.getValue()))))
                    .toList();
            Map<String, Measure> trouble = round(people, lines);
            report(calm, trouble, silent);
        } finally {
            sandbox.mend("ca/cfca");
            people.shutdownNow();
        }
    }

    /** Pages looked at without a pause while the other two vendors' certificates are made one after the other. */
    private Map<String, Measure> round(ExecutorService people, Map<Vendor, List<Long>> lines) throws Exception {
        Future<Map<String, Measure>> looked = people.submit(() -> look(people, PAGES));
        Map<String, Measure> measures = new TreeMap<>();
        for (Vendor vendor : List.of(Vendor.BJCA, Vendor.AXCA)) {
            Measure made = new Measure();
            for (int number = 0; number < AT_EACH_OTHER; number++) {
                long line = lines.get(vendor).remove(0);
                String request = request(line);
                made.add(Measure.of(() -> make(line, request)));
            }
            measures.put("certificate of " + vendor, made);
        }
        measures.putAll(looked.get());
        return measures;
    }

    private Map<String, Measure> look(ExecutorService people, Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        Map<String, Future<Measure>> looking = new TreeMap<>();
        pages.forEach((page, visitor) -> looking.put(page, people.submit(() -> {
            Measure measure = new Measure();
            while (System.nanoTime() < end) {
                measure.add(Measure.of(() ->
                        String.valueOf(visitor.get(page.replaceFirst(" .*", "")).statusCode())));
                Thread.sleep(20);
            }
            return measure;
        })));
        Map<String, Measure> measures = new TreeMap<>();
        for (Map.Entry<String, Future<Measure>> page : looking.entrySet()) {
            measures.put(page.getKey(), page.getValue().get());
        }
        return measures;
    }

    /** What the token would send for this line; made beforehand, for a key takes longer than the answer. */
    private String request(long line) {
        String page = maker.get("/staff/making/line?id=" + line).body();
        String subject = page.replaceFirst("(?s).*data-subject=\"([^\"]*)\".*", "$1");
        byte[] request = page.contains("data-algorithm=\"RSA") ? TokenRequest.rsa(subject) : TokenRequest.sm2(subject);
        return Base64.getEncoder().encodeToString(request);
    }

    private String make(long line, String request) {
        String answer = maker.post(
                        "/staff/making/work/make?line=" + line,
                        Json.createObjectBuilder()
                                .add("request", request)
                                .add("token", "BENCH" + line)
                                .build())
                .body();
        return answer.replaceFirst("(?s).*\"outcome\":\"(\\w+)\".*", "$1");
    }

    private void report(Map<String, Measure> calm, Map<String, Measure> trouble, List<Future<Measure>> silent)
            throws Exception {
        row("| what | all answer: median, p95 ms (n), outcomes | CFCA silent | ratio of medians |");
        row("|---|---|---|---|");
        for (Map.Entry<String, Measure> entry : calm.entrySet()) {
            Measure now = trouble.get(entry.getKey());
            row("| %s | %s | %s | %.2f |"
                    .formatted(
                            entry.getKey(),
                            entry.getValue(),
                            now,
                            now.median() / entry.getValue().median()));
        }
        Measure hung = new Measure();
        for (Future<Measure> one : silent) {
            hung.add(one.get());
        }
        row("");
        row("Certificates asked of the silent vendor, all at once, median, p95 ms (n): " + hung);
    }

    private void row(String text) throws IOException {
        rows.add(text);
        System.out.println(text);
        Files.write(Path.of("target", "bulkhead.md"), rows);
    }

    private Map<Vendor, List<Long>> linesToBeMade() {
        String enterprise = "沈阳压测" + Samples.mobile().substring(5) + "有限公司";
        Map<Vendor, List<Long>> lines = new EnumMap<>(Vendor.class);
        try (Applicant applicant = new Applicant(system.portal(), sandbox, enterprise);
                Clerk reviewer = new Clerk(system.portal(), "reviewer", system.password("reviewer"))) {
            applicant.becomeApproved(reviewer);
            String order = applicant.orderToBeMade(Vendor.CFCA.name(), reviewer);
            OrderCopies copies = new OrderCopies(System.getProperty("calink.test.jdbc"), order);
            for (Vendor vendor : Vendor.values()) {
                int wanted = vendor == Vendor.CFCA ? AT_THE_SILENT_VENDOR : 2 * AT_EACH_OTHER;
                lines.put(vendor, new ArrayList<>());
                for (int number = 0; number < wanted; number++) {
                    lines.get(vendor).add(line(copies.next(vendor.name())));
                }
            }
        }
        return lines;
    }

    private long line(String order) {
        Matcher found = Pattern.compile("making/line\\?id=(\\d+)[^>]*>[^<]*" + order)
                .matcher(maker.get("/staff/making").body());
        if (!found.find()) {
            throw new AssertionError("no line of " + order + " is to be made");
        }
        return Long.parseLong(found.group(1));
    }
}
