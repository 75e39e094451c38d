package wattdesk.reports.receipt;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;
import wattdesk.reports.font.PlainText;

/// Feeds blocks to the template as rows of four texts: `kind`, `left`, `middle`, `right`.
final class BlockRows implements JRDataSource {

    private record Row(String kind, String left, String middle, String right) {}

    private final Iterator<Block> blocks;
    private @Nullable Row row;

    BlockRows(List<Block> blocks) {
        this.blocks = blocks.iterator();
    }

    @Override
    public boolean next() {
        row = blocks.hasNext() ? row(blocks.next()) : null;
        return row != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        Row now = row;
        if (now == null) {
            return null;
        }
        return switch (field.getName()) {
            case "kind" -> now.kind();
            case "left" -> PlainText.of(now.left());
            case "middle" -> PlainText.of(now.middle());
            case "right" -> PlainText.of(now.right());
            default -> throw new IllegalArgumentException(field.getName());
        };
    }

    private static Row row(Block block) {
        return switch (block) {
            case Block.Station it -> new Row("station", it.text(), "", "");
            case Block.Heading it -> new Row("heading", it.text(), "", "");
            case Block.Banner it -> new Row("banner", it.text(), "", "");
            case Block.Figure it -> new Row("figure", it.label(), "", it.value());
            case Block.Pair it -> new Row("pair", it.label(), "", it.value());
            case Block.Line it -> new Row("line", it.label(), "", it.amount());
            case Block.Priced it -> new Row("priced", it.name(), it.terms(), it.amount());
            case Block.State it -> state(it);
            case Block.Note it -> new Row("note", it.text(), "", "");
            case Block.Rule _ -> new Row("rule", "", "", "");
        };
    }

    private static Row state(Block.State state) {
        String kind = state.mark() == Block.Mark.DONE ? "state" : "warning";
        return new Row(kind, state.mark().page() + " " + state.word(), "", state.meaning());
    }
}
