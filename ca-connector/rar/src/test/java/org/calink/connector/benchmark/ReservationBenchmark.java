package org.calink.connector.benchmark;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.transaction.xa.XAException;
import org.calink.connector.CertificateApplication;
import org.calink.connector.ReserveResult;
import org.calink.connector.configuration.Property;
import org.calink.connector.ra.Bench;
import org.calink.connector.testca.Keys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One certificate from application to confirmation: reserve, prepare, commit, settle, with everything that is checked and
 * journalled on the way. The authority is in the same process, behind HTTP on the loopback address; its work is counted apart
 * ({@link CpuProfiler}). The journal is H2 in memory. The token's request was made before.
 */
@State(Scope.Thread)
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReservationBenchmark {

    private static final Logger ADAPTER = Logger.getLogger("org.calink.connector");

    /** Certificates of which kind; a pair is two of SM2 with an enveloped key. */
    public enum What {
        SM2(Keys.SM2),
        SM2_PAIR(Keys.SM2),
        P256(Keys.P256),
        RSA(Keys.RSA);

        private final Keys keys;

        What(Keys keys) {
            this.keys = keys;
        }
    }

    @Param
    public What what;

    private Bench bench;
    private CertificateApplication application;
    private int line;

    @Setup
    public void open() {
        ADAPTER.setLevel(Level.WARNING);
        bench = new Bench(what.keys, Map.of(Property.DUAL_CERTIFICATES, String.valueOf(what == What.SM2_PAIR)));
        application = bench.application("line");
    }

    @Benchmark
    public ReserveResult reserveAndCommit() throws XAException {
        line++;
        Bench.Tx tx = bench.begin();
        ReserveResult result = bench.reserve(tx, next());
        bench.commit(tx);
        bench.work();
        return result;
    }

    private CertificateApplication next() {
        return CertificateApplication.first(
                "line-" + line,
                application.subject(),
                application.holder(),
                application.request(),
                application.validityDays());
    }

    /** A figure is worth nothing unless everything was really done. */
    @TearDown
    public void everythingWasDone() {
        if (!bench.violations().isEmpty() || bench.ca.books().confirmed() < line) {
            throw new IllegalStateException(bench.violations().toString());
        }
        bench.close();
    }
}
