package wattdesk.station;

import java.util.ArrayList;
import java.util.List;
import wattdesk.ledger.store.LedgerCheck;

/// Every rule that the books must fulfil, looked at on demand and at the start.
final class BooksCheck {

    private final Core core;
    private final LedgerCheck ledger;

    BooksCheck(Core core) {
        this.core = core;
        ledger = new LedgerCheck(core.tape(), core.secrets().auditKey());
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(2, "trial balance is zero", ledger.balanceOf(core.database())));
        findings.add(finding(19, "the audit chain is unbroken", ledger.auditOf(core.database())));
        findings.add(finding(28, "the tape is unbroken and agrees",
                ledger.tapeOf(core.database())));
        return findings;
    }

    LedgerCheck ledger() {
        return ledger;
    }

    private static Finding finding(int number, String rule, String problem) {
        return new Finding(number, rule, problem.isEmpty(), true, problem);
    }
}
