package wattdesk.printing.device;

import java.util.List;
import wattdesk.billing.ChargePapers;
import wattdesk.billing.Explanation;
import wattdesk.billing.Explanation.Part;
import wattdesk.reports.statement.Statement;
import wattdesk.reports.statement.Statements;

/// Explanations on A4.
public final class StatementPapers implements ChargePapers {

    private final Statements statements = new Statements();

    @Override
    public byte[] pdf(Explanation explanation) {
        return statements.pdf(statement(explanation));
    }

    static Statement statement(Explanation explanation) {
        return new Statement(explanation.parts().stream().map(StatementPapers::part).toList());
    }

    private static Statement.Part part(Part part) {
        return switch (part) {
            case Part.Title it -> new Statement.Part.Title(it.text(), it.below());
            case Part.Banner it -> new Statement.Part.Banner(it.text());
            case Part.Heading it -> new Statement.Part.Heading(it.text());
            case Part.Pair it -> new Statement.Part.Pair(it.label(), it.value());
            case Part.Columns it -> new Statement.Part.Columns(cells(it.cells()));
            case Part.Line it -> new Statement.Part.Line(cells(it.cells()));
            case Part.Total it -> new Statement.Part.Total(it.label(), it.value());
            case Part.Note it -> new Statement.Part.Note(it.text());
        };
    }

    private static Statement.Cells cells(List<String> six) {
        return new Statement.Cells(six.get(0), six.get(1), six.get(2), six.get(3), six.get(4),
                six.get(5));
    }
}
