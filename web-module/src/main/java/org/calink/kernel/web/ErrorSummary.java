package org.calink.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What the error summary at the top of a page lists: every message, each with a link to its field. */
@Named
@RequestScoped
public class ErrorSummary {

    /**
     * A line of the summary.
     *
     * @param text the same words as beside the field
     * @param href fragment of the field, or null where the whole is concerned
     */
    public record Line(String text, String href) {}

    public boolean isAny() {
        return FacesContext.getCurrentInstance().getMessageList().stream().anyMatch(ErrorSummary::isError);
    }

    public List<Line> getLines() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        faces.getClientIdsWithMessages().forEachRemaining(id -> faces.getMessageList(id).stream()
                .filter(ErrorSummary::isError)
                .forEach(message -> lines.add(new Line(message.getSummary(), id == null ? null : "#" + id))));
        return lines;
    }

    /** Good news, such as 已保存. */
    public List<String> getNotes() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .filter(message -> !isError(message))
                .map(FacesMessage::getSummary)
                .toList();
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0;
    }
}
