package org.calink.kernel.web;

/**
 * A line of a task list (GOV.UK pattern "complete multiple tasks"). Those of 个人中心 are produced by their owners as
 * {@code @Dependent} producer methods, null where the task does not concern the visitor.
 *
 * @param rank order in the list
 * @param capability whose bundle has the words
 * @param key key of the task's name
 * @param state how far it is
 * @param path where it is done; not linked while {@link TaskState#NOT_YET}
 * @param hintKey key of a sentence below the name, or null
 */
public record HomeTask(int rank, String capability, String key, TaskState state, String path, String hintKey) {

    public boolean isLink() {
        return path != null && state != TaskState.NOT_YET;
    }
}
