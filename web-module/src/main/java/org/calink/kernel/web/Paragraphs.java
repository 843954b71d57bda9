package org.calink.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;

/** A text of terms, line by line; a line numbered as chapters are (一、总则) is a heading. */
@Named
@ApplicationScoped
public class Paragraphs {

    private static final Pattern CHAPTER = Pattern.compile("[一二三四五六七八九十]+、.{1,20}");

    /**
     * One line of it.
     *
     * @param text without the line's end
     * @param heading whether a chapter begins here
     */
    public record Paragraph(String text, boolean heading) {}

    public List<Paragraph> of(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Paragraph(line, CHAPTER.matcher(line).matches()))
                .toList();
    }
}
