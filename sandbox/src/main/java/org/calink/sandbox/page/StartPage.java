package org.calink.sandbox.page;

import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;

/** The sandbox's front page: which outside systems are played here and what each page is for. */
public final class StartPage implements Provider {

    private static final Words WORDS = Words.of("page");

    @Override
    public Answer answer(Call call) {
        StringBuilder cards = new StringBuilder("<div class=\"cards\">");
        for (String place : WORDS.say("places").split(",")) {
            cards.append("<div class=\"card\">")
                    .append(Html.link("/" + place, WORDS.say("place." + place)))
                    .append(Html.p(WORDS.say("start." + place)))
                    .append("</div>");
        }
        return Page.titled(WORDS.say("start.title"))
                .lead(WORDS.say("start.lead"))
                .add(cards.append("</div>").toString())
                .answer();
    }
}
