package org.calink.sandbox.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.calink.sandbox.ca.VendorFoundation;

/**
 * Signs the contracts with the outside world at the first start: makes, where absent, {@code DATA/contracts} (what the
 * providers gave us), {@code DATA/secrets} (one file a configuration property) and {@code DATA/sandbox} (the providers'
 * own halves). A second call changes nothing but addresses whose port is another one now.
 *
 * <p>Usage: {@code SignContracts DATA [--port 8080] [--sandbox-port 9080] [--smtp-port 9025] [--agent-port 19527]}
 */
public final class SignContracts {

    private static final List<String> DEMO_PEOPLE = List.of(
            "reviewer", "maker", "dispatcher", "finance", "auditor", "administrator", "console", "pairing-code");

    private final Path data;
    private final Filing contracts;
    private final Filing values;
    private final Filing sandbox;
    private final Map<String, Integer> ports;

    private SignContracts(Path data, Map<String, Integer> ports) {
        this.data = data;
        this.contracts = new Filing(data.resolve("contracts"));
        this.values = new Filing(data.resolve("secrets"));
        this.sandbox = new Filing(data.resolve("sandbox"));
        this.ports = ports;
    }

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            throw new IllegalArgumentException(
                    "Usage: SignContracts DATA [--port N] [--sandbox-port N] [--smtp-port N]" + " [--agent-port N]");
        }
        sign(Path.of(arguments[0]).toAbsolutePath().normalize(), ports(arguments));
    }

    /** The same for tests. */
    public static void sign(Path data, Map<String, Integer> ports) {
        new SignContracts(data, ports).all();
    }

    private void all() {
        ourselves();
        new WeChatPapers(contracts, sandbox, values).sign(outside("/wechat"));
        shortMessages();
        courier();
        invoices();
        platforms();
        DEMO_PEOPLE.forEach(name -> values.keep("calink.demo." + name, () -> demoSecret(name)));
        VendorFoundation.lay(data, port("--sandbox-port", 9080));
        handOver();
    }

    private void ourselves() {
        values.keep("calink.production", () -> "false");
        values.set("calink.public.url", inside("--port", 8080));
        values.set("calink.documents.dir", data.resolve("documents").toString());
        values.keep("calink.key.data", Chance::key);
        values.keep("calink.key.lookup", Chance::key);
        values.keep("calink.metrics.token", () -> Chance.letters(32));
        values.keep("calink.mail.from", () -> "no-reply@ca-interlink.example");
        values.set("calink.mail.host", "127.0.0.1");
        values.set("calink.mail.port", String.valueOf(port("--smtp-port", 9025)));
        values.set("calink.ukey.url", inside("--agent-port", 19527));
    }

    private void shortMessages() {
        values.set("calink.sms.url", outside("/sms/send"));
        values.keep("calink.sms.app-id", () -> "sms" + Chance.digits(8));
        values.keep("calink.sms.secret", () -> Chance.letters(32));
    }

    private void courier() {
        values.set("calink.sf.url", outside("/sf/std/service"));
        values.keep("calink.sf.partner-id", () -> "CALN" + Chance.letters(8));
        values.keep("calink.sf.check-word", () -> Chance.letters(32));
        values.keep("calink.sf.monthly-card", () -> "024" + Chance.digits(7));
        values.keep("calink.sf.push-token", () -> Chance.letters(24));
    }

    private void invoices() {
        values.set("calink.nuonuo.url", outside("/nuonuo/open/v1/services"));
        values.keep("calink.nuonuo.app-key", () -> Chance.digits(8));
        values.keep("calink.nuonuo.app-secret", () -> Chance.letters(16));
        values.keep("calink.nuonuo.access-token", () -> Chance.letters(32));
        values.keep("calink.nuonuo.tax-number", () -> "91210100123456788H");
    }

    private void platforms() {
        values.set("calink.platform.url", outside("/platform"));
        values.keep("calink.platform.secret", () -> Chance.letters(32));
    }

    /** The providers keep their copy of what was agreed. */
    private void handOver() {
        for (String name : Contract.AGREED) {
            sandbox.set("contract/" + name, values.keep(name, () -> ""));
        }
    }

    private static String demoSecret(String name) {
        return "pairing-code".equals(name) ? Chance.digits(6) : Chance.password();
    }

    private String outside(String path) {
        return inside("--sandbox-port", 9080) + path;
    }

    private String inside(String option, int otherwise) {
        return "http://127.0.0.1:" + port(option, otherwise);
    }

    private int port(String option, int otherwise) {
        return ports.getOrDefault(option, otherwise);
    }

    private static Map<String, Integer> ports(String[] arguments) {
        Map<String, Integer> ports = new TreeMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            ports.put(arguments[i], Integer.valueOf(arguments[i + 1]));
        }
        return ports;
    }
}
