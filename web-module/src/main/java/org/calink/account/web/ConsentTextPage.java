package org.calink.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Locale;
import org.calink.account.ConsentKind;
import org.calink.account.ConsentText;
import org.calink.account.service.Consents;

/** A text to be agreed to, readable by everybody: {@code /account/agreement?text=privacy}. */
@Named
@RequestScoped
public class ConsentTextPage {

    @Inject
    private Consents consents;

    private String text;
    private ConsentText shown;

    /** An unknown name shows the first text instead of an error. */
    public void load() {
        ConsentKind kind = Arrays.stream(ConsentKind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(ConsentKind.REGISTRATION);
        shown = consents.inForce(kind);
    }

    public ConsentText getShown() {
        return shown;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
