package org.calink.review.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * One row of a work list.
 *
 * @param id of the subject; the page of the list's source is opened with {@code ?id=}
 * @param since since when it waits
 * @param title what a person knows it by, such as the enterprise's name
 * @param detail a second line: a number, a code
 */
public record WorkItem(long id, Instant since, String title, String detail) implements Serializable {}
