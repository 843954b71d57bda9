package org.calink.sandbox.faults;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.DroppedAnswer;
import org.calink.sandbox.http.Provider;

/** A provider whose calls meet the faults planned for it. */
public record Faulty(String name, Provider provider, Faults faults) implements Provider {

    public Faulty {
        faults.know(name);
    }

    @Override
    public Answer answer(Call call) {
        if (!provider.faultable(call)) {
            return provider.answer(call);
        }
        Optional<Planned> drawn = faults.draw(name, call.path());
        return drawn.isEmpty() ? provider.answer(call) : answer(call, drawn.get());
    }

    private Answer answer(Call call, Planned planned) {
        return switch (planned.fault()) {
            case REFUSE -> provider.refusal(call);
            case DECLINE -> provider.declining(call);
            case DELAY -> late(call, planned.seconds());
            case DROP_ANSWER -> lost(call);
            case ANSWER_TWICE -> twice(call);
            case GARBAGE -> garbled(provider.answer(call));
            case WRONG_SIGNATURE -> provider.spoiled(provider.answer(call));
        };
    }

    private Answer late(Call call, int seconds) {
        Answer answer = provider.answer(call);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return answer;
    }

    private Answer lost(Call call) {
        provider.answer(call);
        throw new DroppedAnswer();
    }

    private Answer twice(Call call) {
        provider.answer(call);
        return provider.answer(call);
    }

    private static Answer garbled(Answer answer) {
        return Answer.text(answer.status(), "text/html", "<html><h1>It works!</h1></html>");
    }
}
