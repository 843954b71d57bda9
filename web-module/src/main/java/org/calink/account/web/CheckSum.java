package org.calink.account.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import org.calink.account.AccountReason;
import org.calink.kernel.Refused;
import org.calink.kernel.TypedText;

/**
 * The small sum behind the picture check code (校验码), such as {@code 4+5=?}. Each sum is asked once: right or wrong, the next
 * one is new.
 */
@Named
@SessionScoped
public class CheckSum implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private int left;
    private int right;
    private boolean plus;
    private boolean inWords;
    private int serial;

    public CheckSum() {
        draw();
    }

    /** Asks another. */
    public void renew() {
        draw();
    }

    private void draw() {
        serial++;
        plus = RANDOM.nextBoolean();
        left = 1 + RANDOM.nextInt(9);
        right = plus ? 1 + RANDOM.nextInt(9) : RANDOM.nextInt(left);
    }

    /** Refuses CHECK_ANSWER_WRONG in the field {@code answer}; the sum is used up either way. */
    public void check(String typed) {
        int expected = plus ? left + right : left - right;
        renew();
        if (!String.valueOf(expected).equals(TypedText.code(typed))) {
            throw Refused.field("answer", AccountReason.CHECK_ANSWER_WRONG);
        }
    }

    /** As the picture shows it. */
    String text() {
        return left + (plus ? "+" : "-") + right + "=?";
    }

    /** Changes with each sum, so that no browser shows an old picture. */
    public int getSerial() {
        return serial;
    }

    public int getLeft() {
        return left;
    }

    public int getRight() {
        return right;
    }

    public boolean isPlus() {
        return plus;
    }

    /** For who cannot read pictures: the sum in words. */
    public boolean isInWords() {
        return inWords;
    }

    public void toWords() {
        inWords = true;
    }
}
