package wattdesk.station;

import java.util.ArrayList;
import java.util.List;
import wattdesk.ledger.store.LedgerCheck;
import wattdesk.vending.History;
import wattdesk.vending.Invariants;
import wattdesk.vending.store.HistoryRows;

/// Every rule that the books must fulfil, looked at on demand and at the start.
final class BooksCheck {

    private static final int TAPE_RULE = 28;

    private final Core core;
    private final HistoryRows history;
    private final LedgerCheck ledger;

    BooksCheck(Core core, HistoryRows history) {
        this.core = core;
        this.history = history;
        ledger = new LedgerCheck(core.tape(), core.secrets().auditKey());
    }

    List<Finding> findings() {
        LedgerCheck.Audit audit = ledger.auditOf(core.database());
        List<Finding> findings = new ArrayList<>();
        history.look(new History.Audit(audit.rows(), audit.problem()), Invariants::check)
                .forEach(v -> findings.add(new Finding(
                        v.number(), v.rule(), v.holds(), v.subjects(), v.detail())));
        String tapeProblem = ledger.tapeOf(core.database());
        findings.add(new Finding(TAPE_RULE, "the tape is unbroken and agrees",
                tapeProblem.isEmpty(), ledger.hasTape(core.database()), tapeProblem));
        return findings;
    }

    LedgerCheck ledger() {
        return ledger;
    }
}
