package org.calink.kernel;

/** Why a move between states was refused. */
public enum LifeCycleReason implements Reason {
    /** The state allows no such move any more; details: event, state. */
    NOT_POSSIBLE_NOW,
    /** Somebody else changed it meanwhile. */
    CHANGED_MEANWHILE
}
