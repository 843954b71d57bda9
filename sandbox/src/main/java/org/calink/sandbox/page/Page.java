package org.calink.sandbox.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.calink.sandbox.http.Answer;

/** The sandbox's quiet common page: a bar with all its places, a title, and sections. */
public final class Page {

    private static final Words WORDS = Words.of("page");
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        for (String place : WORDS.say("places").split(",")) {
            PLACES.put("/" + place, WORDS.say("place." + place));
        }
    }

    private final String title;
    private final StringBuilder content = new StringBuilder();
    private String head = "";

    private Page(String title) {
        this.title = title;
    }

    public static Page titled(String title) {
        return new Page(title);
    }

    /** One sentence below the title. */
    public Page lead(String text) {
        content.append("<p class=\"lead\">").append(Html.text(text)).append("</p>");
        return this;
    }

    /** A section of its own with a heading. */
    public Page section(String heading, String html) {
        content.append("<section><h2>")
                .append(Html.text(heading))
                .append("</h2>")
                .append(html);
        content.append("</section>");
        return this;
    }

    public Page add(String html) {
        content.append(html);
        return this;
    }

    /** The page asks for itself again after so many seconds. */
    public Page refreshing(int seconds) {
        head = "<meta http-equiv=\"refresh\" content=\"" + seconds + "\">";
        return this;
    }

    public Answer answer() {
        return Answer.html(html())
                .with("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; object-src 'none'")
                .with("Cache-Control", "no-store");
    }

    public String html() {
        StringBuilder bar = new StringBuilder();
        PLACES.forEach((path, words) -> bar.append(Html.link(path, words)));
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">%s
                <title>%s · %s</title><link rel="stylesheet" href="/static/sandbox.css"></head>
                <body><header><a class="brand" href="/">%s</a><nav>%s</nav></header>
                <main><h1>%s</h1>%s</main><footer>%s</footer></body></html>
                """
                .formatted(
                        head,
                        Html.text(title),
                        Html.text(WORDS.say("brand")),
                        Html.text(WORDS.say("brand")),
                        bar,
                        Html.text(title),
                        content,
                        Html.text(WORDS.say("footer")));
    }
}
