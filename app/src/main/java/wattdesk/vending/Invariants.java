package wattdesk.vending;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The invariants of money 6, numbered as there: the one checker for simulation, `check`, day close
/// and the next start.
///
/// All rules go through the history together, part by part; where some suspect a thing that they
/// did not keep, those go through it once more.
public final class Invariants {

    private record Rule(int number, String name, Supplier<Fold> begin) {}

    private static final Fold.Judgement NOTHING_YET = (part, broken) -> 0;

    private static final List<Rule> RULES = List.of(
            each(1, "entries sum to zero", LedgerRules::entriesSumToZero),
            new Rule(2, "all accounts sum to zero", LedgerRules.AccountsSumToZero::new),
            new Rule(3, "postings have account and operator", LedgerRules.PostingsComplete::new),
            new Rule(4, "the books hold what the tape holds", TapeInTheBooks::new),
            new Rule(5, "no meter got more than was paid", MeterRules.CreditsArePaid::new),
            new Rule(6, "a sale credits at most once", OneCreditPerSale::new),
            new Rule(7, "purchase counts add up", PurchaseCounts::new),
            each(8, "no paid sale is forgotten", SaleRules::nothingForgotten),
            new Rule(9, "meter-pending is what waits", MeterRules.PendingIsWhatWaits::new),
            new Rule(10, "one unresolved write per meter", MeterRules.OneUnresolvedWrite::new),
            new Rule(11, "receipt numbers have no hole", SaleRules.ReceiptsHaveNoHole::new),
            new Rule(12, "drawers add up", LedgerRules.DrawersAddUp::new),
            each(13, "channel clearing is the provider's bill", NOTHING_YET),
            each(14, "refunds within the sale", NOTHING_YET),
            new Rule(15, "two persons are two", SaleRules.TwoPersons::new),
            each(16, "moves are in the table", SaleRules::movesAreInTheTable),
            each(17, "resolved is final", SaleRules::resolvedIsFinal),
            new Rule(18, "a command has one effect", LedgerRules.CommandsAreUnique::new),
            new Rule(19, "the audit chain is unbroken", LedgerRules.AuditIsUnbroken::new),
            each(20, "sequence numbers rise", LedgerRules::sequencesRise),
            each(21, "closed days take no posting", NOTHING_YET),
            each(22, "tiers and bands sum", NOTHING_YET),
            each(23, "apportionment sums", NOTHING_YET),
            each(24, "outbox matches", NOTHING_YET),
            each(25, "batch items run once", NOTHING_YET),
            each(26, "a backup restores the same", NOTHING_YET),
            each(27, "report is ledger is export", NOTHING_YET));

    private Invariants() {}

    private static Rule each(int number, String name, Fold.Judgement judgement) {
        return new Rule(number, name, () -> Fold.each(judgement));
    }

    /// All 27, in order.
    public static List<Verdict> check(HistoryParts history) {
        List<Fold> folds = new ArrayList<>();
        RULES.forEach(rule -> folds.add(rule.begin().get()));
        history.inOrder(part -> folds.forEach(fold -> fold.see(part)));
        lookAgain(history, folds);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            verdicts.add(verdict(RULES.get(i), folds.get(i).found()));
        }
        return verdicts;
    }

    /// Puts the second look of a rule in the place of its first.
    private static void lookAgain(HistoryParts history, List<Fold> folds) {
        List<Fold> second = new ArrayList<>();
        folds.replaceAll(fold -> {
            Fold again = fold.again();
            if (again != null) {
                second.add(again);
            }
            return again == null ? fold : again;
        });
        if (!second.isEmpty()) {
            history.inOrder(part -> second.forEach(fold -> fold.see(part)));
        }
    }

    /// Only what does not hold.
    public static List<Verdict> broken(HistoryParts history) {
        return check(history).stream().filter(v -> !v.holds()).toList();
    }

    public static List<Verdict> broken(History history) {
        return broken(HistoryParts.whole(history));
    }

    private static Verdict verdict(Rule rule, Fold.Found found) {
        if (found.subjects() == 0 && found.broken().isEmpty()) {
            return Verdict.noSubject(rule.number(), rule.name());
        }
        return new Verdict(rule.number(), rule.name(), found.broken().isEmpty(), true,
                String.join("; ", found.broken()));
    }
}
