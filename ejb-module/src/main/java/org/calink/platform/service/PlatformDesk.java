package org.calink.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.calink.platform.port.Platforms;
import org.calink.platform.port.Platforms.Binding;
import org.calink.platform.port.Platforms.NotAcknowledged;

/** Pushes associations, between two entries in the book and in no transaction of the database. */
@ApplicationScoped
public class PlatformDesk {

    @Inject
    private AssociationBook book;

    @Inject
    private Platforms platforms;

    /** Pushes one association unless it is acknowledged already. */
    public void push(long associationId) {
        book.toPush(associationId).ifPresent(binding -> push(associationId, binding));
    }

    private void push(long associationId, Binding binding) {
        try {
            platforms.push(binding);
            book.acknowledged(associationId);
        } catch (NotAcknowledged outstanding) {
            book.notAcknowledged(associationId, outstanding.getMessage());
        }
    }
}
