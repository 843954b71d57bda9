package org.calink.sandbox.wechat;

import jakarta.json.Json;
import org.calink.sandbox.http.Answer;

/** WeChat Pay's no: an HTTP status and one of the published error codes (错误码). */
final class WeChatRefusal extends RuntimeException {

    private final int status;
    private final String code;

    WeChatRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    Answer answer() {
        return Answer.json(
                status,
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("message", getMessage())
                        .build());
    }
}
