package wattdesk.vending;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The invariants as they were before they became folds: each has the whole history in memory.
/// Slow, plain, and the measure of what the folds find. A rule that judges each part on its own was
/// not written anew: it is held against itself with all in one part.
final class WholeHistory {

    private static final Map<Integer, Function<History, Fold.Found>> RULES = Map.ofEntries(
            Map.entry(1, inOnePart(LedgerRules::entriesSumToZero)),
            Map.entry(2, WholeLedgerRules::accountsSumToZero),
            Map.entry(3, WholeLedgerRules::postingsAreComplete),
            Map.entry(4, WholeLedgerRules::tapeIsInTheBooks),
            Map.entry(5, WholeMeterRules::creditsArePaid),
            Map.entry(6, WholeSaleRules::oneCreditPerSale),
            Map.entry(7, WholeMeterRules::countsAddUp),
            Map.entry(8, inOnePart(SaleRules::nothingForgotten)),
            Map.entry(9, WholeMeterRules::pendingIsWhatWaits),
            Map.entry(10, WholeMeterRules::oneUnresolvedWrite),
            Map.entry(11, WholeSaleRules::receiptsHaveNoHole),
            Map.entry(12, WholeLedgerRules::drawersAddUp),
            Map.entry(15, WholeSaleRules::twoPersons),
            Map.entry(16, inOnePart(SaleRules::movesAreInTheTable)),
            Map.entry(17, inOnePart(SaleRules::resolvedIsFinal)),
            Map.entry(18, WholeLedgerRules::commandsAreUnique),
            Map.entry(19, WholeLedgerRules::auditIsUnbroken),
            Map.entry(20, inOnePart(LedgerRules::sequencesRise)));

    private WholeHistory() {}

    private static Function<History, Fold.Found> inOnePart(Fold.Judgement rule) {
        return whole -> {
            Fold fold = Fold.each(rule);
            fold.see(whole);
            return fold.found();
        };
    }

    /// What the rule of that number finds; nothing for rules that have no subject yet.
    static Fold.Found look(int number, History history) {
        return RULES.getOrDefault(number, h -> new Fold.Found(0, List.of())).apply(history);
    }
}
