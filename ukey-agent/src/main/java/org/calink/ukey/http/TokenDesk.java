package org.calink.ukey.http;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calink.ukey.token.CsrResponse;
import org.calink.ukey.token.Delivery;
import org.calink.ukey.token.KeyAlgorithm;
import org.calink.ukey.token.KeyRequest;
import org.calink.ukey.token.Refusal;
import org.calink.ukey.token.Token;
import org.calink.ukey.token.TokenCertificate;
import org.calink.ukey.token.TokenReader;

/** Does with tokens what a paired page asks for; one line of log an act, never a PIN. */
final class TokenDesk {

    private static final System.Logger LOG = System.getLogger(TokenDesk.class.getName());
    private static final Pattern PATH = Pattern.compile("/v1/tokens/([A-Za-z0-9]{1,40})/(keys|certificates|pin|sign)");

    private final TokenReader reader;
    private final boolean makesTokens;

    TokenDesk(TokenReader reader, boolean makesTokens) {
        this.reader = reader;
        this.makesTokens = makesTokens;
    }

    JsonObject answer(Message message) {
        if (message.is("GET", "/v1/tokens")) {
            return all();
        }
        if (message.is("POST", "/v1/tokens")) {
            return blank();
        }
        Matcher path = PATH.matcher(message.path());
        if (!path.matches() || !"POST".equals(message.method())) {
            throw new Refusal(Refusal.Reason.NOT_FOUND);
        }
        Token token = reader.token(path.group(1));
        JsonObject answer =
                switch (path.group(2)) {
                    case "keys" -> keys(token, message);
                    case "certificates" -> certificates(token, message);
                    case "pin" -> pin(token, message);
                    default -> sign(token, message);
                };
        LOG.log(System.Logger.Level.INFO, "{0}: {1} done", token.serial(), path.group(2));
        return answer;
    }

    private JsonObject all() {
        JsonArrayBuilder tokens = Json.createArrayBuilder();
        reader.tokens().forEach(token -> tokens.add(json(token)));
        return Json.createObjectBuilder().add("tokens", tokens).build();
    }

    private JsonObject blank() {
        if (!makesTokens) {
            throw new Refusal(Refusal.Reason.NO_BLANK_TOKENS);
        }
        return json(reader.blank()).build();
    }

    private static JsonObject keys(Token token, Message message) {
        KeyAlgorithm algorithm = KeyAlgorithm.named(message.text("algorithm"));
        String subject = message.text("subject");
        KeyRequest request = withPin(message, "pin", pin -> token.generate(pin, algorithm, subject));
        return Json.createObjectBuilder()
                .add("keyId", request.keyId())
                .add("pkcs10", base64(request.pkcs10()))
                .build();
    }

    private static JsonObject certificates(Token token, Message message) {
        Delivery delivery = delivery(message);
        String keyId = message.text("keyId");
        withPin(message, "pin", pin -> {
            token.store(pin, keyId, delivery);
            return keyId;
        });
        return json(token).build();
    }

    private static JsonObject pin(Token token, Message message) {
        return withPin(
                message,
                "oldPin",
                oldPin -> withPin(message, "newPin", newPin -> {
                    token.changePin(oldPin, newPin);
                    return json(token).build();
                }));
    }

    private static JsonObject sign(Token token, Message message) {
        byte[] data = message.bytes("data");
        byte[] signature = withPin(message, "pin", pin -> token.sign(pin, message.text("keyId"), data));
        return Json.createObjectBuilder().add("signature", base64(signature)).build();
    }

    /** The PIN is wiped as soon as it has been used. */
    private static <T> T withPin(Message message, String name, Function<char[], T> work) {
        char[] pin = message.pin(name);
        try {
            return work.apply(pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static Delivery delivery(Message message) {
        if (message.has("csrResponse")) {
            Delivery dual = CsrResponse.read(message.bytes("csrResponse"));
            return message.body().containsKey("chain")
                    ? new Delivery(chain(message, "chain"), dual.envelopedKey(), dual.encryptionChain())
                    : dual;
        }
        if (message.has("envelopedKey")) {
            return new Delivery(
                    chain(message, "chain"), message.bytes("envelopedKey"), chain(message, "encryptionChain"));
        }
        return new Delivery(chain(message, "chain"), null, List.of());
    }

    private static List<X509Certificate> chain(Message message, String name) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            for (byte[] der : message.list(name)) {
                chain.add(CsrResponse.certificate(der));
            }
        } catch (GeneralSecurityException e) {
            throw new Refusal(Refusal.Reason.REQUEST_INVALID);
        }
        return chain;
    }

    private static JsonObjectBuilder json(Token token) {
        JsonArrayBuilder certificates = Json.createArrayBuilder();
        token.certificates().forEach(certificate -> certificates.add(json(certificate)));
        return Json.createObjectBuilder()
                .add("serial", token.serial())
                .add("label", token.label())
                .add("blank", token.blank())
                .add(
                        "pin",
                        Json.createObjectBuilder()
                                .add("factory", token.pin().factory())
                                .add("triesLeft", token.pin().triesLeft())
                                .add("locked", token.pin().locked()))
                .add("certificates", certificates);
    }

    private static JsonObjectBuilder json(TokenCertificate held) {
        X509Certificate certificate = held.certificate();
        try {
            return Json.createObjectBuilder()
                    .add("keyId", held.keyId())
                    .add("usage", held.usage().name())
                    .add("serial", certificate.getSerialNumber().toString(16))
                    .add("subject", certificate.getSubjectX500Principal().getName())
                    .add("issuer", certificate.getIssuerX500Principal().getName())
                    .add("notBefore", certificate.getNotBefore().toInstant().toString())
                    .add("notAfter", certificate.getNotAfter().toInstant().toString())
                    .add("certificate", base64(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
