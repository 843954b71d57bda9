package org.calink.sandbox.sf;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.contract.Chance;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.outbox.Outbox;

/**
 * SF Express's open platform (顺丰丰桥): {@code POST /sf/std/service}, form fields partnerID, requestID, serviceCode,
 * timestamp, msgDigest and msgData. Two layers of result: the gateway's apiResultCode, and inside apiResultData (a JSON
 * text) the service's errorCode.
 */
public final class SfExpress implements Provider {

    private final Contract contract;
    private final SfDesk desk;
    private final ParcelPage page;

    public SfExpress(Books books, Outbox outbox, Clock clock) {
        this.contract = new Contract(books.folder());
        Parcels parcels = new Parcels(books);
        RoutePush push = new RoutePush(outbox, contract);
        this.desk = new SfDesk(parcels, clock);
        this.page = new ParcelPage(parcels, push, clock);
    }

    /** The page that moves parcels along. */
    public Provider parcelPage() {
        return page;
    }

    @Override
    public Answer answer(Call call) {
        if (!call.is("POST", "/sf/std/service")) {
            return Answer.notFound();
        }
        String data = call.value("msgData");
        if (data.isEmpty() || call.value("requestID").isEmpty()) {
            return gateway("A1001", "必传参数不可为空", "");
        }
        if (!contract.value("calink.sf.partner-id").equals(call.value("partnerID"))) {
            return gateway("A1004", "无对应服务权限", "");
        }
        String digest = digest(data, call.value("timestamp"), contract.value("calink.sf.check-word"));
        if (!digest.equals(call.value("msgDigest"))) {
            return gateway("A1006", "数字签名无效", "");
        }
        return gateway("A1000", "", served(call.value("serviceCode"), data).toString());
    }

    @Override
    public Answer refusal(Call call) {
        return gateway("A1011", "OSP系统异常", "");
    }

    /** An address to which the courier does not deliver. */
    @Override
    public Answer declining(Call call) {
        return "EXP_RECE_CREATE_ORDER".equals(call.value("serviceCode"))
                ? gateway("A1000", "", SfDesk.outOfReach().toString())
                : answer(call);
    }

    /** {@code Base64(MD5(URLEncode(msgData + timestamp + checkWord)))}. */
    static String digest(String data, String timestamp, String checkWord) {
        try {
            String encoded = URLEncoder.encode(data + timestamp + checkWord, StandardCharsets.UTF_8);
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            return Base64.getEncoder().encodeToString(md5.digest(encoded.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject served(String service, String data) {
        try (JsonReader reader = Json.createReader(new StringReader(data))) {
            return SfDesk.fine(desk.serve(service, reader.readObject()));
        } catch (JsonException | ClassCastException e) {
            return SfDesk.failed("8001", "传入参数有误");
        } catch (SfRefusal refusal) {
            return SfDesk.failed(refusal.code(), refusal.getMessage());
        }
    }

    private static Answer gateway(String code, String message, String data) {
        return Answer.json(Json.createObjectBuilder()
                .add("apiErrorMsg", message)
                .add("apiResponseID", Chance.hex(16))
                .add("apiResultCode", code)
                .add("apiResultData", data.isEmpty() ? JsonValue.NULL : Json.createValue(data))
                .build());
    }
}
