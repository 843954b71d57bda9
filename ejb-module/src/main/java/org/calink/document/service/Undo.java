package org.calink.document.service;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Takes a file off the disk when the transaction that stored it did not commit. */
record Undo(SealedFiles files, String name) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // nothing to do before: the file is complete
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_ROLLEDBACK) {
            files.delete(name);
        }
    }
}
