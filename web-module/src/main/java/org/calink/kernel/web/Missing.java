package org.calink.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.calink.kernel.Refused;

/**
 * For pages about one thing: what does not exist for this visitor is answered as a page that does not exist.
 *
 * <pre>{@code order = missing.unless(() -> overview.one(id));}</pre>
 */
@RequestScoped
public class Missing {

    /** What was looked for; null, with the answer already sent, where it was refused. */
    public <T> T unless(Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (Refused refused) {
            FacesContext faces = FacesContext.getCurrentInstance();
            try {
                faces.getExternalContext().responseSendError(404, null);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            faces.responseComplete();
            return null;
        }
    }
}
