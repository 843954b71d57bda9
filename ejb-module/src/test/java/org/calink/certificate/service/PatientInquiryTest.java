package org.calink.certificate.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.calink.certificate.service.PatientInquiry.Outcome;
import org.calink.connector.CertificateStatus;
import org.calink.connector.CertificateStatus.Source;
import org.calink.connector.CertificateStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Protects a person who asks for a status from waiting for a silent vendor, and from hearing more than is known. */
class PatientInquiryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int PLACES = 4;

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final PatientInquiry inquiry = new PatientInquiry(executor, Clock.fixed(NOW, ZoneOffset.UTC), SHORT);
    private final CountDownLatch vendorSpeaks = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() throws InterruptedException {
        vendorSpeaks.countDown();
        executor.shutdown();
        assertTrue(executor.awaitTermination(5, TimeUnit.SECONDS));
    }

    @Test
    void aSilentVendorIsNotWaitedForAndWhatWasHeardBeforeIsTold() {
        assertEquals(
                State.GOOD,
                one(inquiry.ask(List.of("A1"), serial -> status(serial, State.GOOD)))
                        .now()
                        .state());

        Outcome silent =
                assertTimeout(SHORT.multipliedBy(10), () -> one(inquiry.ask(List.of("A1"), this::afterSilence)));
        assertNull(silent.now());
        assertEquals(State.GOOD, silent.earlier().status().state());
        assertEquals(NOW, silent.earlier().at());

        Outcome broken = one(inquiry.ask(List.of("A1"), serial -> {
            throw new IllegalStateException("no connection");
        }));
        assertNull(broken.now());
        Outcome undetermined = one(inquiry.ask(List.of("A1"), serial -> status(serial, State.UNDETERMINED)));
        assertNull(undetermined.now(), "no publication to be had is nothing heard");
        assertEquals(State.GOOD, undetermined.earlier().status().state());
    }

    @Test
    void whatComesTooLateIsKnownNextTimeAndAPairIsToldAsFarAsItIsHeard() throws Exception {
        List<Outcome> pair = inquiry.ask(
                List.of("A1", "B2"), serial -> serial.equals("A1") ? status(serial, State.GOOD) : afterSilence(serial));
        assertEquals(State.GOOD, pair.get(0).now().state());
        assertNull(pair.get(1).now());
        assertNull(pair.get(1).earlier());

        vendorSpeaks.countDown();
        close();
        Outcome next = one(inquiry.ask(List.of("B2"), serial -> status(serial, State.GOOD)));
        assertNull(next.now(), "nobody is there to ask");
        assertEquals(State.REVOKED, next.earlier().status().state());
    }

    @Test
    void aSilentVendorIsAskedByFewAtOnce() {
        for (int person = 0; person < PLACES + 3; person++) {
            assertNull(one(inquiry.ask(List.of("A1"), this::afterSilence)).now());
        }
        assertEquals(PLACES, asked.get());
    }

    private CertificateStatus afterSilence(String serial) {
        asked.incrementAndGet();
        try {
            vendorSpeaks.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
        return status(serial, State.REVOKED);
    }

    private static Outcome one(List<Outcome> outcomes) {
        assertEquals(1, outcomes.size());
        return outcomes.get(0);
    }

    private static CertificateStatus status(String serial, State state) {
        return new CertificateStatus(
                serial,
                state,
                state == State.UNDETERMINED ? Source.NONE : Source.OCSP,
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
