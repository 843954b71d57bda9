package org.calink.token;

import java.util.Set;
import org.calink.kernel.LifeCycleEvent;

/** What happens to a token. */
public enum TokenEvent implements LifeCycleEvent<TokenState> {
    TAKE_INTO_STOCK(TokenState.BLANK, Set.of()),
    WRITE(TokenState.PERSONALISED, Set.of(TokenState.BLANK)),
    HAND_OVER(TokenState.HANDED_OVER, Set.of(TokenState.PERSONALISED));

    private final TokenState target;
    private final Set<TokenState> sources;

    TokenEvent(TokenState target, Set<TokenState> sources) {
        this.target = target;
        this.sources = sources;
    }

    @Override
    public Set<TokenState> sources() {
        return sources;
    }

    @Override
    public TokenState target() {
        return target;
    }
}
