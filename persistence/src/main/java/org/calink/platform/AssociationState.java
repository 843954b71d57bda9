package org.calink.platform;

/** Whether a platform knows of a certificate. */
public enum AssociationState {
    /** To be told, or told and not yet acknowledged. */
    PENDING,
    /** The platform has acknowledged it (已关联). */
    ACTIVE,
    /** Told in vain for long; a person sees to it. */
    FAILED
}
