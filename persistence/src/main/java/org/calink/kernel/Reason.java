package org.calink.kernel;

/**
 * Why something was refused. Implemented by one enum per capability; the words stand in the bundles, found by {@link #key()}.
 */
public interface Reason {

    String name();

    /** Bundle key below {@code refusal.}: simple name of the enum, a dot, the constant. */
    default String key() {
        return getClass().getSimpleName() + "." + name();
    }
}
