package wattdesk.reports.statement;

import java.util.List;
import wattdesk.reports.print.Cells;
import wattdesk.reports.print.EscPos;
import wattdesk.reports.print.Paper;
import wattdesk.reports.print.Run;
import wattdesk.reports.statement.Statement.Part;

/// Sets a statement in the columns of a thermal printer: every text of it, one below the other.
final class NarrowStatement {

    private static final int TAIL_LINES = 2;
    private static final int ROOM_TO_SIGN = 2;

    private final Paper paper;
    private final EscPos job;

    NarrowStatement(Paper paper) {
        this.paper = paper;
        this.job = new EscPos(paper);
    }

    byte[] print(List<Part> parts) {
        parts.forEach(this::part);
        return job.feed(TAIL_LINES).cut();
    }

    private void part(Part part) {
        switch (part) {
            case Part.Title it -> {
                centred(it.below());
                Cells.wrap(it.text(), paper.columns() / 2)
                        .forEach(line -> job.centre(Run.big(line)));
            }
            case Part.Banner it -> centred("【" + it.text() + "】");
            case Part.Heading it -> {
                job.rule();
                lines(it.text(), true);
            }
            case Part.Pair it -> sides(it.label(), it.value(), false);
            case Part.Columns it -> job.rule();
            case Part.WideColumns it -> {
                job.rule();
                sides(it.left(), it.right(), true);
            }
            case Part.SideColumns it -> {
                job.rule();
                both(it.label(), it.left(), it.right(), true);
            }
            case Part.Sides it -> both(it.label(), it.left(), it.right(), false);
            case Part.Line it -> cells(it.cells());
            case Part.Wide it -> sides(it.left(), it.right(), false);
            case Part.Total it -> {
                job.rule();
                sides(it.label(), it.value(), true);
            }
            case Part.Note it -> lines(it.text(), false);
            case Part.Signature it -> {
                job.feed(ROOM_TO_SIGN);
                lines(it.who() + " " + "_".repeat(paper.columns() / 2), false);
            }
        }
    }

    private void cells(Statement.Cells cells) {
        lines(cells.first(), false);
        String rest = String.join("  ", List.of(cells.second(), cells.third(), cells.fourth(),
                cells.fifth(), cells.sixth()).stream().filter(text -> !text.isEmpty()).toList());
        Cells.wrap(rest, paper.columns()).forEach(line -> job.right(Run.plain(line)));
    }

    private void centred(String text) {
        Cells.wrap(text, paper.columns()).forEach(line -> job.centre(Run.bold(line)));
    }

    private void sides(String left, String right, boolean bold) {
        int room = paper.columns() - Cells.width(right) - 1;
        List<String> lines = Cells.wrap(left, Math.max(room, paper.columns() / 2));
        lines.stream().limit(lines.size() - 1L)
                .forEach(line -> job.line(new Run(line, false, bold)));
        Run last = new Run(lines.getLast(), false, bold);
        if (last.columns() + 1 + Cells.width(right) <= paper.columns()) {
            job.sides(last, new Run(right, false, bold));
        } else {
            job.line(last);
            Cells.wrap(right, paper.columns()).forEach(
                    line -> job.right(new Run(line, false, bold)));
        }
    }

    /// In three columns where they fit, else the label above both sides.
    private void both(String label, String left, String right, boolean bold) {
        int side = paper.columns() * 2 / 5;
        boolean fits = Cells.width(left) < side && Cells.width(right) < side
                && Cells.width(label) < paper.columns() - 2 * side;
        if (!fits) {
            lines(label, bold);
        }
        int room = paper.columns() - Math.max(side, Cells.width(right) + 1);
        String before = fits ? label : "";
        int gap = room - Cells.width(before) - Cells.width(left);
        if (gap < 0) {
            Cells.wrap(left, paper.columns())
                    .forEach(line -> job.line(new Run(line, false, bold)));
            Cells.wrap(right, paper.columns())
                    .forEach(line -> job.right(new Run(line, false, bold)));
            return;
        }
        job.sides(new Run(before + " ".repeat(gap) + left, false, bold),
                new Run(right, false, bold));
    }

    private void lines(String text, boolean bold) {
        Cells.wrap(text, paper.columns()).forEach(line -> job.line(new Run(line, false, bold)));
    }
}
