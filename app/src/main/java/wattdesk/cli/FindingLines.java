package wattdesk.cli;

import java.util.List;
import wattdesk.station.Finding;

/// Prints findings and gives the exit code: `broken` when one of them does not hold.
record FindingLines(Desk desk, Exit broken) {

    int print(List<Finding> findings) {
        findings.forEach(f -> desk.terminal().answer(desk.json(), Documents.of(f), text(f)));
        List<String> failed = findings.stream().filter(f -> !f.holds()).map(Finding::rule).toList();
        if (failed.isEmpty()) {
            return Exit.DONE.code();
        }
        desk.terminal().tell(wattdesk.message.Message.of(
                "cli", broken == Exit.REFUSED ? "WD-1060" : "WD-1061", String.join(", ", failed)));
        return broken.code();
    }

    private String text(Finding finding) {
        String state = !finding.holds() ? "finding.fails"
                : finding.subjects() ? "finding.holds" : "finding.nothing";
        return finding.number() + "\t" + desk.terminal().word(state) + "\t" + finding.rule()
                + (finding.detail().isEmpty() ? "" : "\t" + finding.detail());
    }
}
