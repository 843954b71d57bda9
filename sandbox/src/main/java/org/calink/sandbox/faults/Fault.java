package org.calink.sandbox.faults;

/** What can go wrong on the way to a provider and back (故障). */
public enum Fault {
    /** The provider says no: nothing is done. */
    REFUSE,
    /** The provider serves, and will not do what is asked: nothing is done. Where it makes no difference, as {@link #REFUSE}. */
    DECLINE,
    /** The provider does its work and answers late. */
    DELAY,
    /** The provider does its work, the answer is lost: the caller cannot know. */
    DROP_ANSWER,
    /** The call arrives a second time (a proxy repeats it), the second answer is the one that is seen. */
    ANSWER_TWICE,
    /** The answer is not what the protocol promises. */
    GARBAGE,
    /** The answer carries a signature that does not fit. */
    WRONG_SIGNATURE
}
