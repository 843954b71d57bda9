package org.calink.sandbox.page;

import java.util.List;
import java.util.Map;

/** The few pieces of HTML that the sandbox's pages are made of. Everything called {@code text} is escaped here. */
public final class Html {

    private Html() {}

    public static String text(Object value) {
        String text = value == null ? "" : value.toString();
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    public static String p(String text) {
        return "<p>" + text(text) + "</p>";
    }

    public static String link(String href, String text) {
        return "<a href=\"" + text(href) + "\">" + text(text) + "</a>";
    }

    public static String code(Object text) {
        return "<code>" + text(text) + "</code>";
    }

    /** A word with a tone: {@code ok}, {@code wait}, {@code bad} or {@code plain}. The word itself carries the meaning. */
    public static String badge(String tone, String text) {
        return "<span class=\"badge " + tone + "\">" + text(text) + "</span>";
    }

    /** A table that becomes cards on a phone; cells are HTML, heads are text. */
    public static String table(List<String> heads, List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        heads.forEach(
                head -> html.append("<th scope=\"col\">").append(text(head)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append("<td data-head=\"").append(text(heads.get(i))).append("\">");
                html.append(row.get(i)).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    /** Names and values, one below the other; values are HTML. */
    public static String facts(Map<String, String> facts) {
        StringBuilder html = new StringBuilder("<dl>");
        facts.forEach((name, value) -> html.append("<div><dt>")
                .append(text(name))
                .append("</dt><dd>")
                .append(value)
                .append("</dd></div>"));
        return html.append("</dl>").toString();
    }

    /** A form of one button that posts {@code hidden}. */
    public static String button(String action, String text, String style, Map<String, String> hidden) {
        StringBuilder html = new StringBuilder("<form method=\"post\" class=\"inline\" action=\"")
                .append(text(action))
                .append("\">");
        hidden.forEach((name, value) -> html.append("<input type=\"hidden\" name=\"")
                .append(text(name))
                .append("\" value=\"")
                .append(text(value))
                .append("\">"));
        return html.append("<button class=\"")
                .append(style)
                .append("\">")
                .append(text(text))
                .append("</button></form>")
                .toString();
    }

    /** A labelled select field; options are value to words. */
    public static String select(String name, String label, Map<String, String> options) {
        StringBuilder html = new StringBuilder("<label>").append(text(label)).append("<select name=\"");
        html.append(text(name)).append("\">");
        options.forEach((value, words) -> html.append("<option value=\"")
                .append(text(value))
                .append("\">")
                .append(text(words))
                .append("</option>"));
        return html.append("</select></label>").toString();
    }

    /** A labelled input field. */
    public static String input(String name, String label, String type, String value) {
        return "<label>" + text(label) + "<input type=\"" + type + "\" name=\"" + text(name) + "\" value=\""
                + text(value) + "\"></label>";
    }
}
