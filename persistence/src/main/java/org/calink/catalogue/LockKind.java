package org.calink.catalogue;

/** Whose lock (锁) it is: the enterprise's own 主锁, or the personal lock (个人锁) of one of its people. */
public enum LockKind {
    ENTERPRISE_MASTER,
    PROJECT_LEADER,
    COST_ENGINEER;

    public boolean isPersonal() {
        return this != ENTERPRISE_MASTER;
    }
}
