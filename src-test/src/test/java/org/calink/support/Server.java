package org.calink.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The application server of a system whose sandbox and token agent stand already: started by {@code ./run --only server},
 * killed without warning, started again. A start may carry a {@link KillPoint}, where the server stands still, so that the
 * kill meets it there.
 */
public final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private final RunningSystem system;
    private final Path root = Path.of(System.getProperty("calink.test.root"));
    private final String port = System.getProperty("calink.test.port");
    private final Path byteman = Path.of(System.getProperty("calink.test.byteman", ""));
    private final Path point;
    private Process run;

    public Server(RunningSystem system) {
        this.system = system;
        this.point = system.data().resolve("run").resolve("crash.point");
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        launch("");
    }

    /** Starts it so that it will stand still at the point, and waits until it is ready. */
    public void startTowards(KillPoint killPoint) {
        try {
            Path script = Files.writeString(point.resolveSibling("crash.btm"), killPoint.script());
            launch("-javaagent:" + byteman + "=script:" + script + ",boot:" + byteman
                    + " -Dorg.jboss.byteman.verbose=false -Dcalink.crash.point=" + point);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void launch(String jvmOptions) {
        try {
            Files.deleteIfExists(point);
            List<String> command = new ArrayList<>(List.of(root.resolve("run").toString(), "--no-build"));
            command.addAll(List.of("--data", system.data().toString(), "--port", port, "--only", "server"));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            Path log = system.data().resolve("logs").resolve("test-server.log");
            builder.redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
            builder.environment().merge("CALINK_SERVER_JVM_OPTIONS", jvmOptions, (given, ours) -> given + " " + ours);
            run = builder.start();
            Patience.until("the server", START, () -> isReady(log));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isReady(Path log) {
        try {
            if (!run.isAlive()) {
                throw new AssertionError("the server did not start:\n" + Files.readString(log));
            }
            return Files.readString(log).contains("Stop: Ctrl-C");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Waits until the server stands still at its point; where it does not, the page before the person tells why. */
    public void awaitPoint(Browser page) {
        try {
            Patience.until("the point", Duration.ofMinutes(2), () -> Files.exists(point));
        } catch (AssertionError notReached) {
            throw new AssertionError(page.url() + " " + page.complaints() + ":\n" + page.text(), notReached);
        }
    }

    /** SIGKILL: nothing is closed, nothing is said. */
    public void kill() {
        try {
            long pid =
                    Long.parseLong(Files.readString(system.data().resolve("run").resolve("server.pid"))
                            .strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            run.waitFor();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        if (run != null && run.isAlive()) {
            run.destroy();
            run.onExit().join();
        }
    }
}
