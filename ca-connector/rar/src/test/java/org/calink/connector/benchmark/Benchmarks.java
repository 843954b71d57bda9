package org.calink.connector.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs everything in this package in one go and keeps {@code benchmark.md} in the folder named. */
public final class Benchmarks {

    private Benchmarks() {}

    /** @param arguments the folder for the figures */
    public static void main(String... arguments) throws RunnerException, IOException {
        Path folder = Path.of(arguments[0]);
        Options options = new OptionsBuilder()
                .include(Benchmarks.class.getPackageName())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(1)
                .addProfiler(CpuProfiler.class)
                .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC")
                .build();
        List<String> table = table(new Runner(options).run());
        Files.write(folder.resolve("benchmark.md"), table);
        table.forEach(System.out::println);
    }

    private static List<String> table(Collection<RunResult> results) {
        List<String> lines = new ArrayList<>(List.of(
                "| what | of | own CPU, ms | a second and core | authority's CPU, ms | elapsed, ms |",
                "|---|---|---|---|---|---|"));
        for (RunResult result : results) {
            double own = cpu(result, CpuProfiler.OWN);
            lines.add("| %s | %s | %.3f | %.0f | %.3f | %.3f |"
                    .formatted(
                            result.getPrimaryResult().getLabel(),
                            String.join(
                                    " ",
                                    result.getParams().getParamsKeys().stream()
                                            .map(result.getParams()::getParam)
                                            .toList()),
                            own,
                            1000 / own,
                            cpu(result, CpuProfiler.AUTHORITY),
                            result.getPrimaryResult().getScore()));
        }
        return lines;
    }

    private static double cpu(RunResult result, String name) {
        return result.getSecondaryResults().get(name).getScore();
    }
}
