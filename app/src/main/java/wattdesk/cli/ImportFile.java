package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.exchange.Exchange;
import wattdesk.exchange.Field;
import wattdesk.exchange.Finding;
import wattdesk.exchange.Headings;
import wattdesk.exchange.ImportPlan;
import wattdesk.exchange.RowState;
import wattdesk.exchange.Table;
import wattdesk.operator.Actor;
import wattdesk.station.Station;

/// Takes rooms, accounts and meters from an Excel workbook: all rows, or the good ones by choice.
@Command(name = "import")
final class ImportFile implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "FILE", descriptionKey = "wattdesk.import.FILE")
    private Path file = Path.of("");

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--only-good")
    private boolean onlyGood;

    ImportFile(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Who who = dryRun ? new Who(desk) : Who.required(desk);
        try (Station station = desk.open()) {
            Actor actor = who.operatorOrSystem(station);
            return switch (station.exchange().look(file)) {
                case Exchange.Looked.Unreadable(var why) ->
                    throw Fault.told(Exit.USAGE, why).thrown();
                case Exchange.Looked.Plan(var plan) when dryRun -> shown(plan);
                case Exchange.Looked.Plan(var plan) -> taken(
                        plan, station.exchange().take(plan, onlyGood, actor));
            };
        }
    }

    private int shown(ImportPlan plan) {
        tell(plan);
        desk.terminal().answer(desk.json(), document(plan).put("dryRun", true), counts(plan));
        return (plan.whole() ? Exit.DONE : Exit.REFUSED).code();
    }

    private int taken(ImportPlan plan, Exchange.Answer answer) {
        tell(plan);
        if (!answer.done()) {
            throw Fault.told(Exit.REFUSED, answer.message())
                    .with("findings", findings(plan)).thrown();
        }
        desk.terminal().answer(desk.json(), document(plan).put("dryRun", false), counts(plan));
        desk.terminal().tell(answer.message());
        return Exit.DONE.code();
    }

    private void tell(ImportPlan plan) {
        if (!desk.json()) {
            plan.findings().forEach(finding -> desk.terminal().line(line(finding)));
        }
    }

    private String line(Finding finding) {
        return String.join("\t", table(finding), String.valueOf(finding.row()), column(finding),
                finding.message().in(desk.terminal().language()).line());
    }

    private String table(Finding finding) {
        Table table = finding.table();
        return table == null ? "-" : Headings.of(table, desk.terminal().language());
    }

    private String column(Finding finding) {
        Field field = finding.field();
        return field == null ? "-" : Headings.of(field, desk.terminal().language());
    }

    private String counts(ImportPlan plan) {
        return desk.terminal().word("exchange.counts", plan.count(RowState.NEW),
                plan.count(RowState.CHANGED), plan.count(RowState.SAME),
                plan.count(RowState.HELD), plan.count(RowState.FAULTY));
    }

    private ObjectNode document(ImportPlan plan) {
        ObjectNode document = Json.object().put("file", plan.file())
                .put("sha256", plan.fileHash()).put("whole", plan.whole())
                .put("accounts", plan.opened().size()).put("meters", plan.meters());
        ObjectNode rows = document.putObject("rows");
        for (Table table : Table.values()) {
            ObjectNode counted = rows.putObject(table.name());
            for (RowState state : RowState.values()) {
                counted.put(state.name(), plan.count(table, state));
            }
        }
        document.set("findings", findings(plan));
        return document;
    }

    private ArrayNode findings(ImportPlan plan) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : plan.findings()) {
            Table table = finding.table();
            Field field = finding.field();
            all.addObject().put("table", table == null ? null : table.name())
                    .put("row", finding.row())
                    .put("field", field == null ? null : field.name())
                    .put("column", column(finding)).put("held", finding.held())
                    .put("code", finding.message().code())
                    .put("message", finding.message().in(desk.terminal().language()).what());
        }
        return all;
    }
}
