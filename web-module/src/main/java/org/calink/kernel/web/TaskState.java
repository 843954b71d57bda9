package org.calink.kernel.web;

/** How far a task of a task list is. */
public enum TaskState {
    NOT_STARTED("todo"),
    IN_PROGRESS("doing"),
    WAITING("waiting"),
    DONE("done"),
    NOT_YET("blocked"),
    RETURNED("wrong");

    private final String style;

    TaskState(String style) {
        this.style = style;
    }

    /** Suffix of the style class. */
    public String getStyle() {
        return style;
    }

    /** Key of the words in the kernel's bundle. */
    public String getKey() {
        return "task." + name();
    }
}
