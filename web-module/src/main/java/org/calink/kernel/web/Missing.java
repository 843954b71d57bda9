package org.calink.kernel.web;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.calink.kernel.Refused;

/**
 * For pages about one thing: what does not exist for this visitor is answered as a page that does not exist, and what is
 * not for their role as one they may not see.
 *
 * <pre>{@code order = missing.unless(id, overview::one);}</pre>
 */
@RequestScoped
public class Missing {

    /** What the address names by its id, which is null where the address is malformed. */
    public <T> T unless(Long id, LongFunction<T> lookup) {
        return id == null ? answer(HttpServletResponse.SC_NOT_FOUND) : unless(() -> lookup.apply(id));
    }

    /** What was looked for; null, with the answer already sent, where it was refused. */
    public <T> T unless(Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (Refused refused) {
            return answer(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException notForThisRole) {
            return answer(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static <T> T answer(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        faces.responseComplete();
        return null;
    }
}
