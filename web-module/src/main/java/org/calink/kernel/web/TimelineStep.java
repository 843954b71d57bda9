package org.calink.kernel.web;

import java.time.Instant;

/**
 * A step of a timeline.
 *
 * @param title in the reader's language
 * @param at when it happened, or null
 * @param note what was said, or null
 * @param done whether it has happened
 */
public record TimelineStep(String title, Instant at, String note, boolean done) {}
