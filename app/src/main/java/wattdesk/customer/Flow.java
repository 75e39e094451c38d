package wattdesk.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wattdesk.customer.AccountOrder.Takeover;
import wattdesk.customer.AccountPlan.Kind;
import wattdesk.customer.AccountPlan.Line;
import wattdesk.ledger.LedgerAccount;
import wattdesk.quantity.Money;

/// Money of an account that goes somewhere. `purse` is a kind of energy, or the deposit; `amount`
/// is above zero.
record Flow(Kind kind, LedgerAccount.Kind ledger, String purse, Money amount) {

    /// The purse of that account in the books.
    LedgerAccount of(String account) {
        return new LedgerAccount(ledger, purse + ":" + account);
    }

    Line line() {
        return Line.of(kind, purse).worth(amount);
    }

    boolean paidOut() {
        return kind == Kind.BALANCE_PAID_OUT || kind == Kind.DEPOSIT_PAID_OUT;
    }

    boolean taken() {
        return kind == Kind.DEBT_COLLECTED || kind == Kind.DEPOSIT_TAKEN;
    }

    static Flow deposit(Kind kind, Money amount) {
        return new Flow(kind, LedgerAccount.Kind.WALLET, Purses.DEPOSIT, amount);
    }

    /// All that an account holds and owes when it ends.
    static List<Flow> atTheEnd(Purses purses, Takeover takeover) {
        List<Flow> flows = new ArrayList<>();
        for (Map.Entry<String, Money> wallet : new TreeMap<>(purses.wallets()).entrySet()) {
            Money held = wallet.getValue();
            Kind kind = held.isPositive()
                    ? takeover.balance() ? Kind.BALANCE_GOES_OVER : Kind.BALANCE_PAID_OUT
                    : takeover.debts() ? Kind.DEBT_GOES_OVER : Kind.DEBT_COLLECTED;
            if (!held.isZero()) {
                flows.add(new Flow(kind, LedgerAccount.Kind.WALLET, wallet.getKey(),
                        held.isNegative() ? held.negate() : held));
            }
        }
        for (Map.Entry<String, Money> used : new TreeMap<>(purses.unbilled()).entrySet()) {
            if (used.getValue().isPositive()) {
                flows.add(new Flow(takeover.debts() ? Kind.DEBT_GOES_OVER : Kind.DEBT_COLLECTED,
                        LedgerAccount.Kind.UNBILLED, used.getKey(), used.getValue()));
            }
        }
        if (purses.deposit().isPositive()) {
            flows.add(deposit(takeover.deposit()
                    ? Kind.DEPOSIT_GOES_OVER : Kind.DEPOSIT_PAID_OUT, purses.deposit()));
        }
        return flows;
    }

    static Money drawer(List<Flow> flows) {
        return sum(flows.stream().filter(Flow::taken).toList()).minus(leaves(flows));
    }

    static Money leaves(List<Flow> flows) {
        return sum(flows.stream().filter(Flow::paidOut).toList());
    }

    private static Money sum(List<Flow> flows) {
        return flows.stream().map(Flow::amount).reduce(Money.ZERO, Money::plus);
    }
}
