package org.calink.token;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.calink.kernel.Act;
import org.calink.kernel.HistoryEntry;
import org.calink.kernel.LifeCycleEvent;

/** One move in the life of a token. */
@Entity
@Table(name = "token_history")
public class TokenHistory extends HistoryEntry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "token_id", updatable = false)
    private Token token;

    protected TokenHistory() {}

    TokenHistory(Token token, LifeCycleEvent<TokenState> event, TokenState from, Act act) {
        super(event, from, act);
        this.token = token;
    }
}
