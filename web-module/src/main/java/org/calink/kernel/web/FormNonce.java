package org.calink.kernel.web;

import jakarta.faces.component.UIForm;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Gives every form its {@link NonceInput} while the view is built. */
public class FormNonce implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIForm form = (UIForm) event.getSource();
        if (form.getChildren().stream().noneMatch(NonceInput.class::isInstance)) {
            NonceInput input = new NonceInput();
            input.setId("nonce");
            form.getChildren().add(input);
        }
    }
}
