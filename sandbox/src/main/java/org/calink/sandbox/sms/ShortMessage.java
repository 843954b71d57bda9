package org.calink.sandbox.sms;

import java.time.Instant;

/** A short message that was handed in (短信), as it arrived on the phone. */
public record ShortMessage(String id, String mobile, String text, Instant received) {}
