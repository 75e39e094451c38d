package wattdesk.printing.device;

import java.awt.image.BufferedImage;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.quantity.BusinessDay;
import wattdesk.reports.print.Paper;
import wattdesk.reports.statement.Statement;
import wattdesk.reports.statement.Statement.Cells;
import wattdesk.reports.statement.Statement.Part;
import wattdesk.reports.statement.Statements;
import wattdesk.settings.Settings;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipMaker;
import wattdesk.slip.SlipPaper;

/// Slips on A4, and narrow for thermal printers: a head, what stands on the paper, room to sign.
public final class SlipPapers implements SlipMaker {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final float PERCENT = 100;

    private final Statements statements = new Statements();
    private final Supplier<Settings> settings;

    public SlipPapers(Supplier<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public byte[] pdf(Slip slip, int copy) {
        return statements.pdf(statement(slip, copy));
    }

    @Override
    public BufferedImage picture(Slip slip, int copy, int zoomPercent) {
        return statements.picture(statement(slip, copy), zoomPercent / PERCENT);
    }

    @Override
    public byte[] png(Slip slip, int copy, int zoomPercent) {
        return statements.png(statement(slip, copy), zoomPercent / PERCENT);
    }

    @Override
    public byte[] escPos(Slip slip, int copy) {
        return statements.escPos(statement(slip, copy), Paper.WIDE);
    }

    Statement statement(Slip slip, int copy) {
        Language language = slip.paper().language();
        Words words = Words.of("printing", "slip", language);
        Settings now = settings.get();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title(slip.paper().title(), now.stationName()));
        if (now.practice()) {
            parts.add(new Part.Banner(words.get("practice")));
        }
        if (copy > 0) {
            parts.add(new Part.Banner(words.get("copy", copy)));
        }
        LocalDateTime at = BusinessDay.wallClock(slip.at()).toLocalDateTime();
        parts.add(new Part.Pair(words.get("number"), slip.number().toString()));
        parts.add(new Part.Pair(words.get("time"), TIME.format(at)));
        parts.add(new Part.Pair(words.get("room"), slip.room()));
        parts.add(new Part.Pair(words.get("customer"), slip.customer()));
        parts.add(new Part.Pair(words.get("account"), slip.account()));
        parts.add(new Part.Pair(words.get("operator"), slip.operator()));
        slip.paper().parts().forEach(part -> parts.add(part(part)));
        return new Statement(parts);
    }

    private static Part part(SlipPaper.Part part) {
        return switch (part) {
            case SlipPaper.Part.Heading it -> new Part.Heading(it.text());
            case SlipPaper.Part.Pair it -> new Part.Pair(it.label(), it.text());
            case SlipPaper.Part.Columns it -> columns(it.cells());
            case SlipPaper.Part.Line it -> line(it.cells());
            case SlipPaper.Part.Total it -> new Part.Total(it.label(), it.text());
            case SlipPaper.Part.Note it -> new Part.Note(it.text());
            case SlipPaper.Part.Signature it -> new Part.Signature(it.who());
        };
    }

    /// Two cells are a sentence and its figure, three a word and both sides of it.
    private static Part columns(List<String> cells) {
        return switch (cells.size()) {
            case 2 -> new Part.WideColumns(cells.get(0), cells.get(1));
            case 3 -> new Part.SideColumns(cells.get(0), cells.get(1), cells.get(2));
            default -> new Part.Columns(cells(cells));
        };
    }

    private static Part line(List<String> cells) {
        return switch (cells.size()) {
            case 2 -> new Part.Wide(cells.get(0), cells.get(1));
            case 3 -> new Part.Sides(cells.get(0), cells.get(1), cells.get(2));
            default -> new Part.Line(cells(cells));
        };
    }

    /// The first at the left, the others from the right.
    private static Cells cells(List<String> some) {
        List<String> six = new ArrayList<>(some);
        while (six.size() < SlipPaper.MOST_CELLS) {
            six.add(1, "");
        }
        return new Cells(six.get(0), six.get(1), six.get(2), six.get(3), six.get(4), six.get(5));
    }
}
