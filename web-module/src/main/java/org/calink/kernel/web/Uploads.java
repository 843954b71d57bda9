package org.calink.kernel.web;

import jakarta.faces.component.UIComponent;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calink.kernel.Problem;
import org.calink.kernel.Refused;
import org.omnifaces.util.Faces;

/**
 * The files that came with a form. Each is kept by itself before the rest of the form is looked at, so that nobody has to
 * choose them again because of a typing error. What was refused about a file is said once: a missing file is not told beside
 * it.
 */
public final class Uploads {

    private final Map<String, Part> chosen = new LinkedHashMap<>();
    private final Set<String> refusedFields = new HashSet<>();

    /** Takes what an upload's setter got; nothing where no file was chosen. */
    public void take(String field, Part part) {
        if (part != null && isNamed(part)) {
            chosen.put(field, part);
        }
    }

    private static boolean isNamed(Part part) {
        return part.getSubmittedFileName() != null
                && !part.getSubmittedFileName().isBlank();
    }

    /** Faces takes a file without content for no file; whoever chose it hears that it is empty. */
    private void takeEmpty() {
        for (Part part : parts()) {
            UIComponent input =
                    isNamed(part) && part.getSize() == 0 ? Faces.getViewRoot().findComponent(part.getName()) : null;
            if (input != null && Field.around(input) != null) {
                chosen.put(Field.around(input).getInputName(), part);
            }
        }
    }

    private static Collection<Part> parts() {
        HttpServletRequest request = Faces.getRequest();
        String type = request.getContentType();
        try {
            return type != null && type.startsWith("multipart/") ? request.getParts() : List.of();
        } catch (IOException | ServletException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Keeps each of them and shows what was refused. */
    public void keep(RefusalMessages refusals, Keeper keeper) {
        takeEmpty();
        chosen.forEach((field, part) -> {
            if (!refusals.attempt(() -> keep(field, part, keeper))) {
                refusedFields.add(field);
            }
        });
    }

    private static void keep(String field, Part part, Keeper keeper) {
        try (InputStream content = part.getInputStream()) {
            keeper.keep(field, part.getSubmittedFileName(), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Does the rest of the form; answers whether all of it, files included, was taken. */
    public boolean then(RefusalMessages refusals, Runnable rest) {
        boolean done = refusals.attempt(() -> {
            try {
                rest.run();
            } catch (Refused refused) {
                showOthers(refused);
            }
        });
        return done && refusedFields.isEmpty();
    }

    private void showOthers(Refused refused) {
        List<Problem> others = refused.problems().stream()
                .filter(problem -> !refusedFields.contains(problem.field()))
                .toList();
        if (!others.isEmpty()) {
            throw new Refused(others);
        }
    }

    /** Where a file goes. */
    @FunctionalInterface
    public interface Keeper {
        void keep(String field, String fileName, InputStream content);
    }
}
