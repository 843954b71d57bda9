package org.calink.sandbox.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.DroppedAnswer;
import org.calink.sandbox.http.Provider;
import org.junit.jupiter.api.Test;

/** Protects what a planned fault means: whether the work was done, how often, and that it passes. */
class FaultyTest {

    private final AtomicInteger done = new AtomicInteger();
    private final Faults faults = new Faults();
    private final Provider provider =
            new Faulty("sf", call -> Answer.text(200, "text/plain", "work " + done.incrementAndGet()), faults);

    @Test
    void aRefusalDoesNothing() {
        plan("{\"fault\":\"REFUSE\"}");
        assertEquals(503, provider.answer(call("/sf/std/service", "")).status());
        assertEquals(0, done.get());
    }

    @Test
    void aLostAnswerWasWorkDone() {
        plan("{\"fault\":\"drop-answer\"}");
        assertThrows(DroppedAnswer.class, () -> provider.answer(call("/sf/std/service", "")));
        assertEquals(1, done.get());
        assertEquals("work 2", provider.answer(call("/sf/std/service", "")).text());
    }

    @Test
    void aRepeatedCallIsWorkedTwice() {
        plan("{\"fault\":\"ANSWER_TWICE\"}");
        assertEquals("work 2", provider.answer(call("/sf/std/service", "")).text());
    }

    @Test
    void aFaultMeetsOnlyItsOperationAndOnlyAsOftenAsPlanned() {
        plan("{\"fault\":\"GARBAGE\",\"operation\":\"routes\",\"times\":2}");
        assertEquals("work 1", provider.answer(call("/sf/orders", "")).text());
        provider.answer(call("/sf/routes", ""));
        provider.answer(call("/sf/routes", ""));
        assertEquals("work 4", provider.answer(call("/sf/routes", "")).text());
    }

    @Test
    void anUnknownFaultIsAnsweredWithTheKnownOnes() {
        assertEquals(
                400,
                new FaultDesk(faults)
                        .answer(call("/faults/sf", "{\"fault\":\"FIRE\"}"))
                        .status());
    }

    /** A fault for nobody would seem to be without effect. */
    @Test
    void anUnknownProviderIsAnsweredWithTheKnownOnes() {
        Answer answer = new FaultDesk(faults).answer(call("/faults/bjca", "{\"fault\":\"REFUSE\"}"));
        assertEquals(404, answer.status());
        assertEquals("{\"providers\":[\"sf\"],\"authorities\":\"/faults/ca/<vendor>\"}", answer.text());
    }

    private void plan(String json) {
        assertEquals(200, new FaultDesk(faults).answer(call("/faults/sf", json)).status());
    }

    private static Call call(String path, String json) {
        return new Call(
                "POST", path, "", Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }
}
