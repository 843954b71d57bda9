package org.calink.connector.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.calink.connector.testca.Keys;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The adapter against somebody else's CMP server: {@code openssl cmp -port}. It listens on all interfaces, so server and
 * client run in a network namespace of their own; where there is none, or no OpenSSL, the test is skipped.
 */
class OpensslServerTest {

    private static final String SCRIPT =
            """
            ip link set lo up
            openssl cmp -port 8829 -srv_cert %1$s/ca.pem -srv_key %1$s/ca.key -srv_trusted %1$s/ca.pem \\
                -rsp_cert %1$s/issued.pem -accept_raverified -no_proxy '*' >%1$s/openssl.log 2>&1 &
            server=$!
            java -cp "$CLASSES" org.calink.connector.peer.OpensslPeer %1$s
            code=$?
            kill $server
            exit $code
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"P256", "RSA"})
    void reservesConfirmsAndRevokesAtOpenssl(Keys kind) throws Exception {
        assumeTrue(succeeds("openssl", "cmp", "-help"), "no openssl cmp");
        assumeTrue(succeeds("unshare", "-n", "ip", "link", "set", "lo", "up"), "no network namespace");
        OpensslPeer.prepare(kind, folder);
        ProcessBuilder run = new ProcessBuilder("unshare", "-n", "bash", "-c", SCRIPT.formatted(folder));
        run.environment().put("CLASSES", System.getProperty("java.class.path"));
        assertEquals(0, exitOf(run.inheritIO()));
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return exitOf(new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD))
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static int exitOf(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
