package org.calink.sandbox.wechat;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.payments.model.Transaction;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.calink.sandbox.Town;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;

/** The merchant's side by WeChat Pay's own SDK, wired to the sandbox without a network. */
final class OfficialSdk {

    private final RSAPublicKeyConfig config;
    private final HttpClient client;

    OfficialSdk(Town town, Provider weChat, String serial) {
        config = new RSAPublicKeyConfig.Builder()
                .merchantId(town.secret("calink.wechat.merchant-id"))
                .privateKeyFromPath(town.contract("wechat/apiclient_key.pem").toString())
                .publicKeyFromPath(town.contract("wechat/pub_key.pem").toString())
                .publicKeyId(town.secret("calink.wechat.public-key-id"))
                .merchantSerialNumber(serial)
                .apiV3Key(town.secret("calink.wechat.api-v3-key"))
                .build();
        client = new DefaultHttpClientBuilder()
                .config(config)
                .okHttpClient(new OkHttpClient.Builder()
                        .addInterceptor(chain -> answered(weChat, chain))
                        .build())
                .build();
    }

    HttpClient client() {
        return client;
    }

    Transaction read(Call notification) {
        return new NotificationParser(config)
                .parse(
                        new RequestParam.Builder()
                                .serialNumber(notification.header("Wechatpay-Serial"))
                                .nonce(notification.header("Wechatpay-Nonce"))
                                .signature(notification.header("Wechatpay-Signature"))
                                .timestamp(notification.header("Wechatpay-Timestamp"))
                                .signType(notification.header("Wechatpay-Signature-Type"))
                                .body(notification.text())
                                .build(),
                        Transaction.class);
    }

    private static Response answered(Provider weChat, Interceptor.Chain chain) throws IOException {
        okhttp3.Request request = chain.request();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
        Buffer body = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(body);
        }
        Answer answer = weChat.answer(new Call(
                request.method(),
                "/wechat" + request.url().encodedPath(),
                request.url().encodedQuery(),
                headers,
                body.readByteArray()));
        Response.Builder response = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(answer.status())
                .message("")
                .body(ResponseBody.create(answer.body(), MediaType.get("application/json")));
        answer.headers().forEach(response::header);
        return response.build();
    }
}
