package org.calink.certificate.service;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.calink.connector.CertificateStatus;
import org.calink.connector.CertificateStatus.State;

/**
 * Asks one vendor what it publishes, for a person who waits only so long. The question itself goes on to its own end: a vendor
 * that is merely slow is not told off for it, and what it says too late is remembered for whoever asks next. A vendor that
 * answers slowly must not use up the connections with which certificates are made, so that only few are asked at once.
 */
final class PatientInquiry {

    private static final Logger LOG = System.getLogger(PatientInquiry.class.getName());
    private static final int AT_ONCE = 4;
    private static final int MOST_REMEMBERED = 1000;

    /** What was heard and when; never {@link State#UNDETERMINED}. */
    record Heard(Instant at, CertificateStatus status) {}

    /**
     * What came of asking about one serial.
     *
     * @param now null where nothing was heard in time
     * @param earlier what was last heard before, on this node since it started; null where nothing was
     */
    record Outcome(CertificateStatus now, Heard earlier) {}

    private final Executor executor;
    private final Clock clock;
    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Heard> heard = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Heard> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    /** @param patience how long one waits for all that one asks about together */
    PatientInquiry(Executor executor, Clock clock, Duration patience) {
        this.executor = executor;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Asks about these serials, one after the other.
     *
     * @param vendor answers about one of them, however long it takes
     * @return for each of them, in their order
     */
    List<Outcome> ask(List<String> serials, Function<String, CertificateStatus> vendor) {
        Map<String, Heard> before = new LinkedHashMap<>();
        Map<String, CompletableFuture<CertificateStatus>> answers = new LinkedHashMap<>();
        for (String serial : serials) {
            before.put(serial, heard.get(serial));
            answers.put(serial, new CompletableFuture<>());
        }
        if (begin(answers, vendor)) {
            await(answers);
        }
        return serials.stream()
                .map(serial -> new Outcome(answers.get(serial).getNow(null), before.get(serial)))
                .toList();
    }

    private boolean begin(
            Map<String, CompletableFuture<CertificateStatus>> answers, Function<String, CertificateStatus> vendor) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            executor.execute(() -> {
                try {
                    answers.forEach((serial, answer) -> answer.complete(remembered(serial, vendor)));
                } finally {
                    places.release();
                }
            });
            return true;
        } catch (RejectedExecutionException full) {
            places.release();
            return false;
        }
    }

    private CertificateStatus remembered(String serial, Function<String, CertificateStatus> vendor) {
        try {
            CertificateStatus status = vendor.apply(serial);
            if (status.state() == State.UNDETERMINED) {
                return null;
            }
            heard.put(serial, new Heard(clock.instant(), status));
            return status;
        } catch (RuntimeException unavailable) {
            LOG.log(Level.WARNING, "status of " + serial + " could not be asked for", unavailable);
            return null;
        }
    }

    private void await(Map<String, CompletableFuture<CertificateStatus>> answers) {
        try {
            CompletableFuture.allOf(answers.values().toArray(new CompletableFuture<?>[0]))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.log(Level.INFO, "no status of {0} within {1}", answers.keySet(), patience);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
