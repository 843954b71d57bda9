package org.calink.certificate.service;

import java.time.Duration;

/** How an attempt to make a certificate ended, for the person at the making desk. */
public sealed interface MakingOutcome {

    /** Made: it can be written to its token. */
    record Granted(long certificateId) implements MakingOutcome {}

    /** The vendor said no, or signed what was not asked for. */
    record Declined(String reason) implements MakingOutcome {}

    /** The vendor will answer later; the place in its queue is kept. */
    record Waiting(Duration checkAfter) implements MakingOutcome {}

    /** The vendor could not be reached; nothing was sent, nothing is lost. */
    record Unreachable(String reason) implements MakingOutcome {}

    /** It may have been sent; it is watched, and what may have been signed is undone. */
    record Unknown(String reason) implements MakingOutcome {}
}
