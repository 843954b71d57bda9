package org.calink.connector.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.calink.connector.testca.TestCa;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time of an operation, which does not depend on what else the machine does: of the whole process, and without what the
 * test's authority in the same process needs. Includes the compiler and the garbage collector.
 */
public final class CpuProfiler implements InternalProfiler {

    static final String OWN = "cpu.own";
    static final String AUTHORITY = "cpu.authority";
    private static final double MILLISECOND = 1e6;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long process;
    private long authority;

    @Override
    public String getDescription() {
        return "CPU time, ours and the authority's";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        process = system.getProcessCpuTime();
        authority = TestCa.cpuNanos();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double operations = result.getMetadata().getAllOps() * MILLISECOND;
        long theirs = TestCa.cpuNanos() - authority;
        long ours = system.getProcessCpuTime() - process - theirs;
        return List.of(perOperation(OWN, ours / operations), perOperation(AUTHORITY, theirs / operations));
    }

    private static ScalarResult perOperation(String name, double milliseconds) {
        return new ScalarResult(name, milliseconds, "ms/op", AggregationPolicy.AVG);
    }
}
