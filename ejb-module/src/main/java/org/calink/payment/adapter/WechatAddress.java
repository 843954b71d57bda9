package org.calink.payment.adapter;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends what the SDK has signed for {@code api.mch.weixin.qq.com} to the configured address, so that the configuration
 * decides which WeChat Pay we talk to. The signature covers method, path from {@code /v3} on, and body, and stays valid.
 *
 * <p>Also writes the names of the signature headers of the answer as the SDK expects them: it reads them case-sensitively, while HTTP/2 and
 * many proxies send lower case.
 */
final class WechatAddress implements Interceptor {

    private static final String SIGNATURE_HEADERS = "wechatpay-";

    private final HttpUrl base;

    WechatAddress(String url) {
        this.base = HttpUrl.get(url);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Response response =
                chain.proceed(request.newBuilder().url(moved(request.url())).build());
        return response.newBuilder()
                .headers(capitalised(response.headers()))
                .request(request)
                .build();
    }

    private HttpUrl moved(HttpUrl signed) {
        String prefix = base.encodedPath().replaceFirst("/$", "");
        return signed.newBuilder()
                .scheme(base.scheme())
                .host(base.host())
                .port(base.port())
                .encodedPath(prefix + signed.encodedPath())
                .build();
    }

    private static Headers capitalised(Headers headers) {
        Headers.Builder builder = new Headers.Builder();
        for (int i = 0; i < headers.size(); i++) {
            builder.add(capitalised(headers.name(i)), headers.value(i));
        }
        return builder.build();
    }

    private static String capitalised(String name) {
        if (name.equalsIgnoreCase("request-id")) {
            return "Request-ID";
        }
        if (!name.toLowerCase(Locale.ROOT).startsWith(SIGNATURE_HEADERS)) {
            return name;
        }
        StringBuilder words = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("-", -1)) {
            words.append(words.length() == 0 ? "" : "-")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return words.toString();
    }
}
