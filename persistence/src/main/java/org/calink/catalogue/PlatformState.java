package org.calink.catalogue;

/** Whether a platform can be ticked: in service, 即将上线 (shown but not to be ticked), or withdrawn (not shown). */
public enum PlatformState {
    OPEN,
    COMING_SOON,
    WITHDRAWN
}
