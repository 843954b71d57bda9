package org.calink.connector.link;

import java.util.Arrays;
import org.calink.connector.Obstacle;

/** The ways in which a trustworthy answer can fail to come, and whether the request may have been heard all the same. */
public enum Trouble {
    NOT_CONNECTED(false, Obstacle.NOT_CONNECTED, "no connection to the authority"),
    CIRCUIT_OPEN(false, Obstacle.CIRCUIT_OPEN, "the authority failed repeatedly and is given a pause"),
    TOO_MANY(false, Obstacle.TOO_MANY, "too many requests to the authority are under way"),
    NO_ANSWER(true, Obstacle.NO_ANSWER, "the authority did not answer in time"),
    HTTP_STATUS(true, Obstacle.SERVER_ERROR, "the authority's server reported an error"),
    MALFORMED(true, Obstacle.NOT_TRUSTED, "what came back is not a well-formed message"),
    BAD_PROTECTION(true, Obstacle.NOT_TRUSTED, "the answer's protection does not verify"),
    WRONG_SENDER(true, Obstacle.NOT_TRUSTED, "the answer names another sender"),
    WRONG_RECIPIENT(true, Obstacle.NOT_TRUSTED, "the answer is meant for somebody else"),
    WRONG_TRANSACTION(true, Obstacle.NOT_TRUSTED, "the answer belongs to another transaction"),
    WRONG_NONCE(true, Obstacle.NOT_TRUSTED, "the answer does not return our nonce"),
    WRONG_TIME(true, Obstacle.NOT_TRUSTED, "the answer's time is too far from ours"),
    NOT_YET(true, Obstacle.NOT_SETTLED, "the authority has answered, and the matter is not ended yet"),
    UNEXPECTED(true, Obstacle.NOT_TRUSTED, "the answer is of a kind that does not belong here");

    private final boolean mayHaveArrived;
    private final Obstacle obstacle;
    private final String words;

    Trouble(boolean mayHaveArrived, Obstacle obstacle, String words) {
        this.mayHaveArrived = mayHaveArrived;
        this.obstacle = obstacle;
        this.words = words;
    }

    /** True when the authority may have acted on the request. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    /** The same for a person who need not know the protocol. */
    public Obstacle obstacle() {
        return obstacle;
    }

    public String words() {
        return words;
    }

    /** What an error's text, as a {@link LinkException} words it and the journal keeps it, tells of. */
    public static Obstacle obstacleIn(String text) {
        return Arrays.stream(values())
                .filter(trouble -> text.startsWith(trouble.words))
                .map(Trouble::obstacle)
                .findFirst()
                .orElse(Obstacle.OTHER);
    }
}
