package wattdesk.vending;

import java.util.List;
import java.util.function.Function;

/// The invariants of money 6, numbered as there: the one checker for simulation, `check`, day close
/// and the next start.
public final class Invariants {

    /// What a rule finds: how many subjects it had, and a sentence for each that breaks it.
    record Found(long subjects, List<String> broken) {}

    private record Rule(int number, String name, Function<History, Found> look) {}

    private static final List<Rule> RULES = List.of(
            new Rule(1, "entries sum to zero", LedgerRules::entriesSumToZero),
            new Rule(2, "all accounts sum to zero", LedgerRules::accountsSumToZero),
            new Rule(3, "postings have account and operator", LedgerRules::postingsAreComplete),
            new Rule(4, "the books hold what the tape holds", LedgerRules::tapeIsInTheBooks),
            new Rule(5, "no meter got more than was paid", MeterRules::creditsArePaid),
            new Rule(6, "a sale credits at most once", SaleRules::oneCreditPerSale),
            new Rule(7, "purchase counts add up", MeterRules::countsAddUp),
            new Rule(8, "no paid sale is forgotten", SaleRules::nothingForgotten),
            new Rule(9, "meter-pending is what waits", MeterRules::pendingIsWhatWaits),
            new Rule(10, "one unresolved write per meter", MeterRules::oneUnresolvedWrite),
            new Rule(11, "receipt numbers have no hole", SaleRules::receiptsHaveNoHole),
            new Rule(12, "drawers add up", LedgerRules::drawersAddUp),
            new Rule(13, "channel clearing is the provider's bill", Invariants::nothingYet),
            new Rule(14, "refunds within the sale", Invariants::nothingYet),
            new Rule(15, "two persons are two", SaleRules::twoPersons),
            new Rule(16, "moves are in the table", SaleRules::movesAreInTheTable),
            new Rule(17, "resolved is final", SaleRules::resolvedIsFinal),
            new Rule(18, "a command has one effect", LedgerRules::commandsAreUnique),
            new Rule(19, "the audit chain is unbroken", LedgerRules::auditIsUnbroken),
            new Rule(20, "sequence numbers rise", LedgerRules::sequencesRise),
            new Rule(21, "closed days take no posting", Invariants::nothingYet),
            new Rule(22, "tiers and bands sum", Invariants::nothingYet),
            new Rule(23, "apportionment sums", Invariants::nothingYet),
            new Rule(24, "outbox matches", Invariants::nothingYet),
            new Rule(25, "batch items run once", Invariants::nothingYet),
            new Rule(26, "a backup restores the same", Invariants::nothingYet),
            new Rule(27, "report is ledger is export", Invariants::nothingYet));

    private Invariants() {}

    /// All 27, in order.
    public static List<Verdict> check(History history) {
        return RULES.stream().map(rule -> judge(rule, history)).toList();
    }

    /// Only what does not hold.
    public static List<Verdict> broken(History history) {
        return check(history).stream().filter(v -> !v.holds()).toList();
    }

    /// For rules that speak of what the station does not have yet.
    static Found nothingYet(History history) {
        return new Found(0, List.of());
    }

    private static Verdict judge(Rule rule, History history) {
        Found found = rule.look().apply(history);
        if (found.subjects() == 0 && found.broken().isEmpty()) {
            return Verdict.noSubject(rule.number(), rule.name());
        }
        return new Verdict(rule.number(), rule.name(), found.broken().isEmpty(), true,
                String.join("; ", found.broken()));
    }
}
