package org.calink.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.exceptionhandler.ViewExpiredExceptionHandler;

/** What the error summary at the top of a page lists: every message, each with a link to its field. */
@Named
@RequestScoped
public class ErrorSummary {

    private static final String LABEL_END = "\uff1a";

    /**
     * A line of the summary.
     *
     * @param text the field's label, and the same words as beside the field
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
                .forEach(message -> lines.add(line(message, id, faces))));
        return lines;
    }

    private static Line line(FacesMessage message, String id, FacesContext faces) {
        if (id == null) {
            return new Line(message.getSummary(), null);
        }
        String label = Field.labelOf(faces.getViewRoot().findComponent(":" + id));
        return new Line(label == null ? message.getSummary() : label + LABEL_END + message.getSummary(), "#" + id);
    }

    /** Whether the page is shown anew because its time had run out. */
    public boolean isExpired() {
        return ViewExpiredExceptionHandler.wasViewExpired();
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
