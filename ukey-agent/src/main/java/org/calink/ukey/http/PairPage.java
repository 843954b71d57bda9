package org.calink.ukey.http;

import java.util.Locale;
import java.util.ResourceBundle;

/** The page {@code /pair}, from which the person reads the pairing code. */
final class PairPage {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.calink.ukey.words", Locale.SIMPLIFIED_CHINESE);

    private PairPage() {}

    static String html(String code) {
        return """
                <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><output><strong>%s</strong></output></p><p>%s</p></main></body></html>
                """
                .formatted(
                        WORDS.getString("pair.title"),
                        WORDS.getString("pair.title"),
                        WORDS.getString("pair.read"),
                        code,
                        WORDS.getString("pair.warning"));
    }
}
