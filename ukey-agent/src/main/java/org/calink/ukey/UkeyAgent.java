package org.calink.ukey;

import java.io.IOException;
import java.time.Clock;
import org.calink.ukey.http.AgentServer;
import org.calink.ukey.http.Pairing;
import org.calink.ukey.token.SoftTokens;

/**
 * The token agent (介质助手): stands between a page in the browser and the tokens of this computer.
 *
 * <p>Usage: {@code java -jar calink-ukey-agent.jar --tokens FOLDER --origin http://127.0.0.1:8080 [--origin …]
 * [--port 19527] [--soft-tokens] [--pairing-code 123456]}. The pairing code is read at {@code http://127.0.0.1:PORT/pair}.
 */
public final class UkeyAgent {

    private static final System.Logger LOG = System.getLogger(UkeyAgent.class.getName());

    private UkeyAgent() {}

    public static void main(String[] arguments) throws IOException {
        Options options = Options.read(arguments);
        AgentServer server = new AgentServer(
                options.port(),
                options.origins(),
                new Pairing(options.pairingCode(), Clock.systemUTC()),
                new SoftTokens(options.tokens()),
                options.softTokens());
        server.start();
        LOG.log(
                System.Logger.Level.INFO,
                "Token agent listens, pairing code at http://127.0.0.1:{0}/pair",
                String.valueOf(server.port()));
    }
}
