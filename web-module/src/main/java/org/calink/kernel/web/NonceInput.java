package org.calink.kernel.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of the content security policy as a hidden field. PrimeFaces asks for it at each postback, but only its own
 * script adds it, which pages without a PrimeFaces component do not load and browsers without scripts do not run.
 */
public class NonceInput extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.calink.kernel";
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        ResponseWriter writer = faces.getResponseWriter();
        writer.startElement("input", this);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", "primefaces.nonce", null);
        writer.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
        writer.endElement("input");
    }
}
