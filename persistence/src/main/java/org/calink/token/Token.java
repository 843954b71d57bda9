package org.calink.token;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.calink.kernel.Act;
import org.calink.kernel.Aggregate;

/**
 * A token (CA 锁, UKey): the medium that makes and keeps a key pair. Known to us by its serial from the moment it is first
 * used for a certificate. It is blank until the certificate stands on it, then personalised, then handed over. The key
 * never leaves it and its PIN never reaches us.
 */
@Entity
@Table(name = "token")
@NamedQuery(name = Token.BY_SERIAL, query = "select t from Token t where t.serial = :serial")
public class Token extends Aggregate {

    public static final String BY_SERIAL = "Token.bySerial";

    @Column(nullable = false, updatable = false, unique = true)
    private String serial;

    @Column(nullable = false, updatable = false)
    private String maker;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TokenState state;

    @OneToMany(mappedBy = "token", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<TokenHistory> history = new ArrayList<>();

    protected Token() {}

    public Token(TokenSerial serial, Act act) {
        super(act.at());
        this.serial = serial.text();
        this.maker = serial.maker();
        history.add(new TokenHistory(this, TokenEvent.TAKE_INTO_STOCK, null, act));
        this.state = TokenState.BLANK;
    }

    /** The certificate stands on it. */
    public void written(Act act) {
        move(TokenEvent.WRITE, act);
    }

    /** Given to the courier or to the holder. */
    public void handOver(Act act) {
        move(TokenEvent.HAND_OVER, act);
    }

    private void move(TokenEvent event, Act act) {
        TokenState from = state;
        state = event.apply(from);
        history.add(new TokenHistory(this, event, from, act));
    }

    public String getSerial() {
        return serial;
    }

    public String getMaker() {
        return maker;
    }

    public TokenState getState() {
        return state;
    }

    public boolean isBlank() {
        return state == TokenState.BLANK;
    }

    public List<TokenHistory> getHistory() {
        return List.copyOf(history);
    }
}
