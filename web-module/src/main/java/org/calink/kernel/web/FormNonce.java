package org.calink.kernel.web;

import jakarta.faces.component.UIForm;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Puts the nonce of the content security policy into every form. PrimeFaces asks for it at each postback, but only its own script
 * adds it, which pages without a PrimeFaces component do not load and browsers without scripts do not run.
 */
public class FormNonce implements SystemEventListener {

    private static final String PARAMETER = "primefaces.nonce";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }

    /** Before a form is rendered. */
    @Override
    public void processEvent(SystemEvent event) {
        UIForm form = (UIForm) event.getSource();
        FacesContext faces = event.getFacesContext();
        String nonce = PrimeFacesContext.getCspState(faces).getNonce();
        HtmlOutputText input = new HtmlOutputText();
        input.setId("nonce");
        input.setTransient(true);
        input.setEscape(false);
        input.setValue("<input type=\"hidden\" name=\"" + PARAMETER + "\" value=\"" + nonce + "\"/>");
        form.getChildren().removeIf(child -> "nonce".equals(child.getId()));
        form.getChildren().add(input);
    }
}
