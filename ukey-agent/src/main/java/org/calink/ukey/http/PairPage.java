package org.calink.ukey.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

/** The page {@code /pair}, from which the person reads the pairing code. */
final class PairPage {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.calink.ukey.words", Locale.SIMPLIFIED_CHINESE);

    private PairPage() {}

    static String css() throws IOException {
        try (InputStream in = PairPage.class.getResourceAsStream("/org/calink/ukey/agent.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String html(String code) {
        return """
                <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
                <link rel="stylesheet" href="/pair/agent.css"></head>
                <body><main><h1>%s</h1><p>%s</p><output><strong>%s</strong></output><p>%s</p></main></body></html>
                """
                .formatted(
                        WORDS.getString("pair.title"),
                        WORDS.getString("pair.title"),
                        WORDS.getString("pair.read"),
                        code,
                        WORDS.getString("pair.warning"));
    }
}
