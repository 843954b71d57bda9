package org.calink.account.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** A sum is good for one answer, and its picture does not spell it out. */
class CheckSumTest {

    @Test
    void takesTheRightAnswerOnce() {
        for (int i = 0; i < 50; i++) {
            CheckSum sum = new CheckSum();
            String answer = answer(sum);
            assertThrows(Refused.class, () -> new CheckSum().check("99"));
            assertDoesNotThrow(() -> sum.check(" " + answer + " "));
        }
    }

    @Test
    void takesDigitsAsAnInputMethodWritesThem() {
        CheckSum sum = new CheckSum();
        StringBuilder wide = new StringBuilder();
        answer(sum).chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        assertDoesNotThrow(() -> sum.check(wide.toString()));
    }

    @Test
    void asksAnotherAfterAWrongAnswer() {
        CheckSum sum = new CheckSum();
        int before = sum.getSerial();
        assertThrows(Refused.class, () -> sum.check(null));
        assertTrue(sum.getSerial() > before);
    }

    @Test
    void drawsStrokesInsteadOfText() {
        String svg = CheckPictureServlet.draw("4+5=?", new Random(1));
        assertFalse(svg.contains("4+5"));
        assertFalse(svg.contains("<text"));
    }

    private static String answer(CheckSum sum) {
        return String.valueOf(sum.isPlus() ? sum.getLeft() + sum.getRight() : sum.getLeft() - sum.getRight());
    }
}
