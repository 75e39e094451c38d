package wattdesk.reports.receipt;

import java.util.List;
import wattdesk.reports.export.TextRows.Row;

/// Blocks as lines of a kind and up to three texts.
final class BlockRows {

    static final List<String> COLUMNS = List.of("left", "middle", "right");

    private BlockRows() {}

    static Row of(Block block) {
        return switch (block) {
            case Block.Station it -> Row.of("station", it.text());
            case Block.Heading it -> Row.of("heading", it.text());
            case Block.Banner it -> Row.of("banner", it.text());
            case Block.Figure it -> Row.of("figure", it.label(), "", it.value());
            case Block.Pair it -> Row.of("pair", it.label(), "", it.value());
            case Block.Line it -> Row.of("line", it.label(), "", it.amount());
            case Block.Priced it -> Row.of("priced", it.name(), it.terms(), it.amount());
            case Block.State it -> state(it);
            case Block.Note it -> Row.of("note", it.text());
            case Block.Rule _ -> Row.of("rule");
        };
    }

    private static Row state(Block.State state) {
        String kind = state.mark() == Block.Mark.DONE ? "state" : "warning";
        return Row.of(kind, state.mark().page() + " " + state.word(), "", state.meaning());
    }
}
