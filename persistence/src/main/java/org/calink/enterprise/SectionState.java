package org.calink.enterprise;

/** How far a step is, as the task list shows it. */
public enum SectionState {
    /** 未开始 */
    NOT_STARTED,
    /** 进行中 */
    IN_PROGRESS,
    /** 有问题: the reviewer remarked on it */
    REMARKED,
    /** 已完成 */
    COMPLETED
}
