package wattdesk.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Ratio;
import wattdesk.metering.Meter;
import wattdesk.premises.Step;

/// What a file would do to the station, looked at before anything is written.
///
/// `findings` in order of table, row and column; `opened` the accounts that all is right with, each
/// with its first meter and those beyond it; `rows` how many rows of each table came to what.
public record ImportPlan(
        String file, String fileHash, Map<Table, Map<RowState, Integer>> rows,
        List<Finding> findings, int buildings, List<Step> steps, List<Opened> opened) {

    /// A meter beyond the first, the transformers that are filed, the tariff of what it counts.
    public record Further(Meter meter, Ratio filed, String tariff) {}

    /// An account to be opened.
    public record Opened(AccountCard card, List<Further> more, Map<String, MeterFacts> facts) {

        public Opened {
            more = List.copyOf(more);
            facts = Map.copyOf(facts);
        }

        int meters() {
            return 1 + more.size();
        }
    }

    public ImportPlan {
        rows = new EnumMap<>(rows);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
        opened = List.copyOf(opened);
    }

    public int count(Table table, RowState state) {
        return rows.getOrDefault(table, Map.of()).getOrDefault(state, 0);
    }

    /// Of all tables.
    public int count(RowState state) {
        return rows.keySet().stream().mapToInt(table -> count(table, state)).sum();
    }

    public List<Finding> faults() {
        return findings.stream().filter(finding -> !finding.held()).toList();
    }

    /// Whether every row can be taken.
    public boolean whole() {
        return findings.isEmpty();
    }

    /// Whether there is anything to write.
    public boolean any() {
        return !steps.isEmpty() || !opened.isEmpty();
    }

    public int meters() {
        return opened.stream().mapToInt(Opened::meters).sum();
    }
}
