package org.calink.enterprise;

import org.calink.kernel.TypedText;

/**
 * One row of the shareholders' form, as typed.
 *
 * @param identifier resident ID or credit code
 * @param share percent, such as {@code 33.5}
 */
public record ShareholderLine(String name, ShareholderKind kind, String identifier, String share) {

    public ShareholderLine {
        name = TypedText.line(name);
        identifier = TypedText.code(identifier);
        share = share == null ? null : TypedText.quantity(share.replace("%", "").replace("％", ""));
    }

    /** Nothing was typed: such rows are dropped. */
    public boolean isBlank() {
        return name == null && identifier == null && share == null;
    }
}
