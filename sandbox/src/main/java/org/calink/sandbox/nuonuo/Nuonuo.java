package org.calink.sandbox.nuonuo;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Hmac;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.outbox.Outbox;

/**
 * Nuonuo's open platform (诺诺开放平台): {@code POST /nuonuo/open/v1/services?senid&nonce&timestamp&appkey}, headers
 * X-Nuonuo-Sign, accessToken, userTax and method ({@code nuonuo.OpeMplatform.*}). Answers {code, describe, result}.
 */
public final class Nuonuo implements Provider {

    private static final String SERVICES = "/nuonuo/open/v1/services";
    private static final String FILES = "/nuonuo/files/";

    private final Contract contract;
    private final Invoices invoices;
    private final NuonuoDesk desk;
    private final Clock clock;

    public Nuonuo(Books books, Outbox outbox, Clock clock) {
        this.contract = new Contract(books.folder());
        this.clock = clock;
        this.invoices = new Invoices(books);
        String files = contract.value("calink.nuonuo.url").replace("/open/v1/services", "/files/");
        this.desk = new NuonuoDesk(invoices, new Callback(outbox), files, clock);
    }

    /** The page that shows the invoices and plans how the next one ends. */
    public Provider invoicePage() {
        return new InvoicePage(invoices, desk, clock);
    }

    @Override
    public Answer answer(Call call) {
        if (call.path().startsWith(FILES)) {
            return pdf(call.path().substring(FILES.length()));
        }
        if (!call.is("POST", SERVICES)) {
            return Answer.notFound();
        }
        try {
            check(call);
            JsonObject body = call.json().orElseThrow(() -> new NuonuoRefusal("070101", "请求参数不是JSON"));
            return desk.serve(method(call), body);
        } catch (NuonuoRefusal refusal) {
            return answer(refusal.code(), refusal.getMessage(), JsonValue.NULL);
        } catch (JsonException | ClassCastException | ArithmeticException e) {
            return answer("E9501", "参数错误: " + e.getMessage(), JsonValue.NULL);
        }
    }

    static Answer answer(String code, String describe, JsonValue result) {
        return Answer.json(Json.createObjectBuilder()
                .add("code", code)
                .add("describe", describe)
                .add("result", result)
                .build());
    }

    /** {@code Base64(HMAC-SHA1(appSecret, a=services&l=v1&p=open&k=&i=&n=&t=&f=body))}. */
    static String sign(String appSecret, String appKey, String senid, String nonce, String timestamp, String body) {
        return Hmac.sha1Base64(
                appSecret,
                "a=services&l=v1&p=open&k=" + appKey + "&i=" + senid + "&n=" + nonce + "&t=" + timestamp + "&f="
                        + body);
    }

    private void check(Call call) {
        String appKey = contract.value("calink.nuonuo.app-key");
        if (!appKey.equals(call.value("appkey"))) {
            throw new NuonuoRefusal("070201", "appKey无效");
        }
        if (!contract.value("calink.nuonuo.access-token").equals(call.header("accessToken"))) {
            throw new NuonuoRefusal("070301", "accessToken无效");
        }
        if (!contract.value("calink.nuonuo.tax-number").equals(call.header("userTax"))) {
            throw new NuonuoRefusal("070302", "税号未授权");
        }
        String expected = sign(
                contract.value("calink.nuonuo.app-secret"),
                appKey,
                call.value("senid"),
                call.value("nonce"),
                call.value("timestamp"),
                call.text());
        if (!MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                call.header("X-Nuonuo-Sign").getBytes(StandardCharsets.US_ASCII))) {
            throw new NuonuoRefusal("070303", "签名校验失败");
        }
    }

    private static String method(Call call) {
        String method = call.header("method");
        int dot = method.lastIndexOf('.');
        if (!"nuonuo.OpeMplatform".equals(method.substring(0, Math.max(0, dot)))) {
            throw new NuonuoRefusal("070102", "接口不存在: " + method);
        }
        return method.substring(dot + 1);
    }

    private Answer pdf(String name) {
        return invoices.find(name.replace(".pdf", ""))
                .filter(invoice -> invoice.issuedAt(clock.instant()))
                .map(invoice -> Answer.bytes(200, "application/pdf", InvoicePdf.of(invoice)))
                .orElseGet(Answer::notFound);
    }
}
