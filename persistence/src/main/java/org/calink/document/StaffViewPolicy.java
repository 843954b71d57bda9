package org.calink.document;

import java.util.Set;
import org.calink.account.Roles;

/** Which files staff may view: those that the work of one of their roles is done with, and no other. */
public final class StaffViewPolicy {

    private StaffViewPolicy() {}

    public static boolean allows(Set<String> roles, DocumentKind kind) {
        return rolesFor(kind).stream().anyMatch(roles::contains);
    }

    private static Set<String> rolesFor(DocumentKind kind) {
        return switch (kind) {
            case ID_EMBLEM, ID_PORTRAIT, HOLDING_ID, LICENCE, SEAL_FORM, SEAL_IMPRESSION, ATTACHMENT ->
                Set.of(Roles.REVIEWER);
            case APPLICATION_FORM -> Set.of(Roles.REVIEWER, Roles.CERTIFICATE_MAKER);
            case INVOICE -> Set.of(Roles.FINANCE);
        };
    }
}
