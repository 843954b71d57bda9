package org.calink.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.calink.kernel.LifeCycleReason;
import org.calink.kernel.Problem;
import org.calink.kernel.Refused;

/**
 * The edge where refusals become words: each problem stands beside its field (the input whose id is the problem's field
 * name, or else the whole page) and in the error summary; what was typed is kept.
 *
 * <pre>{@code return refusals.attempt(() -> desk.save(form)) ? "/person/view?faces-redirect=true" : null;}</pre>
 */
@Named
@RequestScoped
public class RefusalMessages {

    /** SQLSTATE of H2 and PostgreSQL alike. */
    private static final String UNIQUE_VIOLATION = "23505";

    @Inject
    private Words words;

    /** Does it; when refused, says why and answers false. */
    public boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (Refused refused) {
            show(refused);
        } catch (RuntimeException broken) {
            if (!isCollision(broken)) {
                throw broken;
            }
            show(new Refused(LifeCycleReason.CHANGED_MEANWHILE));
        }
        return false;
    }

    public void show(Refused refused) {
        refused.problems().forEach(this::show);
    }

    /** Shows one problem. */
    public void show(Problem problem) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String clientId = problem.field() == null ? null : find(problem.field(), faces);
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.of(problem), null));
    }

    /** Good news that is still there on the page redirected to. */
    public void note(String capability, String key, Object... details) {
        keep();
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.of(capability, key, details), null));
    }

    /** What was said is still there on the page redirected to. */
    public void keep() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /**
     * Client id of the field's input. The input is not declared invalid: with empty strings taken as null, Faces would then show
     * nothing instead of what was typed. That it is wrong follows from its message.
     */
    private static String find(String field, FacesContext faces) {
        String[] found = new String[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (!field.equals(nameOf(component))) {
                return VisitResult.ACCEPT;
            }
            found[0] = component.getClientId(faces);
            return VisitResult.COMPLETE;
        });
        return found[0];
    }

    /** An input answers to its id; the input of an upload to the name its block was given by {@code for}. */
    private static String nameOf(UIComponent component) {
        if (!(component instanceof EditableValueHolder)) {
            return null;
        }
        Field block = Field.around(component);
        return block != null && "file".equals(component.getId()) ? block.getInputName() : component.getId();
    }

    /** Two people changed the same thing, or made the same new one, at once; the database let the first one through. */
    private static boolean isCollision(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException
                    || t instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
