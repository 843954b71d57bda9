package org.calink.kernel.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A labelled input with its hint and its message: ties them together for those who listen to the page instead of seeing it
 * ({@code aria-describedby}, {@code aria-invalid}, {@code aria-required}).
 */
@FacesComponent("org.calink.kernel.web.Field")
public class Field extends UINamingContainer {

    /** The block around a component, or null. */
    static Field around(UIComponent component) {
        for (UIComponent c = component; c != null; c = c.getParent()) {
            if (c instanceof Field field) {
                return field;
            }
        }
        return null;
    }

    /** What the field around a component is called, or null where it stands in none. */
    static String labelOf(UIComponent component) {
        Field field = around(component);
        if (field == null) {
            return null;
        }
        Object link = field.getAttributes().get("link");
        return field.getAttributes().get("label") + (link == null ? "" : link.toString());
    }

    /** Name of the input: its id, or for uploads the name by which problems call it. */
    public String getInputName() {
        return (String) getAttributes().get("for");
    }

    public String getHintId() {
        return getClientId() + ":hint";
    }

    public String getMessageId() {
        return getClientId() + ":message";
    }

    /** What is wrong with it. */
    public List<String> getMessages() {
        UIComponent input = input();
        if (input == null) {
            return List.of();
        }
        FacesContext faces = getFacesContext();
        return faces.getMessageList(input.getClientId(faces)).stream()
                .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0)
                .map(FacesMessage::getSummary)
                .toList();
    }

    public boolean isWrong() {
        return !getMessages().isEmpty();
    }

    /** Search expression from the label to the input. */
    public String getInputClientId() {
        UIComponent input = input();
        return input == null ? getInputName() : ":" + input.getClientId(getFacesContext());
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        UIComponent input = input();
        if (input != null) {
            Map<String, Object> attributes = input.getPassThroughAttributes(true);
            boolean hint = getAttributes().get("hint") != null || "file".equals(input.getId());
            attributes.put("aria-describedby", (hint ? getHintId() + " " : "") + getMessageId());
            if (isWrong()) {
                attributes.put("aria-invalid", "true");
            } else {
                attributes.remove("aria-invalid");
            }
        }
        super.encodeBegin(context);
    }

    private UIComponent input() {
        return inputIn(this);
    }

    private static UIComponent inputIn(UIComponent parent) {
        var children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            UIComponent child = children.next();
            UIComponent found = child instanceof EditableValueHolder ? child : inputIn(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
