package wattdesk.cli;

import java.util.List;
import wattdesk.message.Message;
import wattdesk.station.Finding;
import wattdesk.station.FindingWords;

/// Prints findings and gives the exit code: `broken` when one of them does not hold. Scripts get
/// the English rules that never change, readers their own language.
record FindingLines(Desk desk, Exit broken) {

    /// Every finding a document of its own, as soon as it is there to be read.
    int print(List<Finding> findings) {
        findings.forEach(f -> desk.terminal().answer(desk.json(), Documents.of(f), text(f)));
        return exit(findings);
    }

    /// All findings as one document.
    int printWhole(List<Finding> findings) {
        Rows rows = new Rows(desk);
        findings.forEach(f -> rows.add(Documents.of(f), text(f)));
        rows.end();
        return exit(findings);
    }

    private int exit(List<Finding> findings) {
        List<String> failed = findings.stream().filter(f -> !f.holds())
                .map(f -> words().rule(f)).toList();
        if (failed.isEmpty()) {
            return Exit.DONE.code();
        }
        desk.terminal().tell(Message.of(
                "cli", broken == Exit.REFUSED ? "WD-1060" : "WD-1061", String.join(", ", failed)));
        return broken.code();
    }

    private String text(Finding finding) {
        String state = !finding.holds() ? "finding.fails"
                : finding.subjects() ? "finding.holds" : "finding.nothing";
        String detail = words().detail(finding);
        return finding.number() + "\t" + desk.terminal().word(state) + "\t"
                + words().rule(finding) + (detail.isEmpty() ? "" : "\t" + detail);
    }

    private FindingWords words() {
        return new FindingWords(desk.terminal().language());
    }
}
