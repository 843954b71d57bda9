package org.calink.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Times of the same thing done again and again, and what came of it. */
public final class Measure {

    private final List<Double> milliseconds = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** Times one doing; its result is the outcome. */
    public static Measure of(Callable<String> doing) throws Exception {
        Measure measure = new Measure();
        long began = System.nanoTime();
        String outcome = doing.call();
        measure.milliseconds.add((System.nanoTime() - began) / 1e6);
        measure.outcomes.put(outcome, 1);
        return measure;
    }

    public void add(Measure other) {
        milliseconds.addAll(other.milliseconds);
        other.outcomes.forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
    }

    public double median() {
        return quantile(0.5);
    }

    /** Nearest rank; NaN where nothing was measured. */
    public double quantile(double share) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    @Override
    public String toString() {
        return "%.1f, %.1f (%d) %s".formatted(median(), quantile(0.95), milliseconds.size(), outcomes);
    }
}
