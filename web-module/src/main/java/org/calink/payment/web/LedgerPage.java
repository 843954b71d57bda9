package org.calink.payment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.calink.kernel.Money;
import org.calink.kernel.web.Missing;
import org.calink.payment.service.Ledger;

/** 对账: the accounts of the ledger, and what does not add up. */
@Named
@RequestScoped
public class LedgerPage {

    @Inject
    private Ledger ledger;

    @Inject
    private Missing missing;

    private List<Ledger.Balance> balances;
    private List<Ledger.Finding> differences;

    public void load() {
        balances = missing.unless(ledger::balances);
        differences = balances == null ? null : ledger.differences();
    }

    public List<Ledger.Balance> getBalances() {
        return balances;
    }

    public List<Ledger.Finding> getDifferences() {
        return differences;
    }

    public Money getDebits() {
        return sum(Ledger.Balance::debits);
    }

    public Money getCredits() {
        return sum(Ledger.Balance::credits);
    }

    private Money sum(Function<Ledger.Balance, Money> side) {
        return balances.stream().map(side).reduce(Money.ZERO, Money::plus);
    }
}
