package wattdesk.reports.receipt;

import java.util.List;
import wattdesk.reports.print.Cells;
import wattdesk.reports.print.EscPos;
import wattdesk.reports.print.Paper;
import wattdesk.reports.print.Run;

/// Sets the blocks of a slip in the columns of a thermal printer.
final class PaperSlip {

    private static final int TAIL_LINES = 2;
    private static final int NARROWEST_VALUE = 12;

    private final Paper paper;
    private final EscPos job;

    PaperSlip(Paper paper) {
        this.paper = paper;
        this.job = new EscPos(paper);
    }

    byte[] print(List<Block> blocks) {
        blocks.forEach(this::block);
        return job.feed(TAIL_LINES).cut();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Station it -> centred(it.text(), false);
            case Block.Heading it -> centred(it.text(), true);
            case Block.Banner it -> centred("【" + it.text() + "】", true);
            case Block.Figure it -> figure(it.label(), it.value());
            case Block.Pair it -> pair(it.label(), it.value());
            case Block.Line it -> pair(it.label(), it.amount());
            case Block.Priced it -> pair((it.name() + " " + it.terms()).strip(), it.amount());
            case Block.State it -> state(it);
            case Block.Note it -> lines(it.text(), false);
            case Block.Rule _ -> job.rule();
        }
    }

    private void centred(String text, boolean big) {
        for (String line : Cells.wrap(text, big ? paper.columns() / 2 : paper.columns())) {
            job.centre(new Run(line, big, true));
        }
    }

    private void figure(String label, String value) {
        Run name = Run.plain(label);
        if (name.columns() + 1 + Cells.width(value) * 2 <= paper.columns()) {
            job.sides(name, Run.big(value));
            return;
        }
        lines(label, false);
        Cells.wrap(value, paper.columns() / 2).forEach(line -> job.right(Run.big(line)));
    }

    private void pair(String label, String value) {
        int room = paper.columns() - Cells.width(label) - 1;
        if (room < Math.min(NARROWEST_VALUE, Cells.width(value))) {
            lines(label, false);
            Cells.wrap(value, paper.columns()).forEach(line -> job.right(Run.plain(line)));
            return;
        }
        List<String> lines = Cells.wrap(value, room);
        job.sides(Run.plain(label), Run.plain(lines.getFirst()));
        lines.stream().skip(1).forEach(line -> job.right(Run.plain(line)));
    }

    private void state(Block.State state) {
        job.rule();
        lines(state.mark().paper() + " " + state.word(), true);
        lines(state.meaning(), false);
    }

    private void lines(String text, boolean bold) {
        Cells.wrap(text, paper.columns()).forEach(line -> job.line(new Run(line, false, bold)));
    }
}
