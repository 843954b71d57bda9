package org.calink.connector.management;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.calink.connector.Backlog.Heap;
import org.calink.connector.CaWatch.Retried;
import org.calink.connector.LinkState.Failure;
import org.calink.connector.Retry;
import org.calink.connector.link.LinkException;
import org.calink.connector.settlement.Settlement;

/** Shows and steers one authority's settlement. */
final class CaLink implements CaLinkMXBean {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settlement settlement;
    private final VendorWatch watch;

    CaLink(Settlement settlement) {
        this.settlement = settlement;
        this.watch = new VendorWatch(() -> settlement, new Meters());
    }

    @Override
    public int getDepth() {
        return watch.backlog().branches();
    }

    @Override
    public Map<String, Integer> getDepthByState() {
        Map<String, Integer> depths = new TreeMap<>();
        for (Heap heap : watch.backlog().heaps()) {
            depths.merge(heap.state().name(), heap.branches(), Integer::sum);
        }
        return depths;
    }

    @Override
    public long getOldestAgeSeconds() {
        Instant now = settlement.vendor().clock().instant();
        return watch.backlog()
                .oldest(heap -> true)
                .map(since -> Duration.between(since, now).toSeconds())
                .orElse(0L);
    }

    @Override
    public String getLastError() {
        return watch.link().lastFailure().map(Failure::text).orElse("");
    }

    @Override
    public String getLastErrorAt() {
        return text(watch.link().lastFailure().map(Failure::at));
    }

    @Override
    public String getLastSuccessAt() {
        return text(watch.link().lastSuccess());
    }

    @Override
    public String getCircuit() {
        return watch.link().circuit().name();
    }

    @Override
    public String getOpenUntil() {
        return text(watch.link().openUntil());
    }

    @Override
    public int getInFlight() {
        return watch.link().inFlight();
    }

    @Override
    public int getMaxInFlight() {
        return watch.link().maxInFlight();
    }

    @Override
    public boolean isPaused() {
        return settlement.isPaused();
    }

    @Override
    public String retryNow(String transactionId) {
        if (transactionId == null || transactionId.isBlank()) {
            Retried retried = watch.retryAll(PATIENCE);
            return retried.settled() + " of " + retried.asked() + " settled";
        }
        Retry retry = watch.retryNow(transactionId, PATIENCE);
        return retry.note().isEmpty() ? retry.finding().name() : retry.finding() + ": " + retry.note();
    }

    @Override
    public void pause() {
        settlement.pause();
    }

    @Override
    public void resume() {
        settlement.resume();
        settlement.vendor().wake();
    }

    @Override
    public String probe() {
        try {
            settlement.vendor().authority().probe();
            return "OK";
        } catch (LinkException trouble) {
            return trouble.getMessage();
        }
    }

    private static String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }
}
