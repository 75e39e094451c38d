package wattdesk.printing.device;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.printing.TestPages;
import wattdesk.quantity.BusinessDay;
import wattdesk.reports.print.Paper;
import wattdesk.reports.statement.Statement;
import wattdesk.reports.statement.Statement.Part;
import wattdesk.reports.statement.Statements;

/// The test page by the report engine: both scripts, figures and the signs of money, in the forms
/// that papers take.
public final class TestPapers implements TestPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final float MILLIMETRES_PER_POINT = 25.4f / 72;

    private final Statements statements = new Statements();
    private final Supplier<String> station;
    private final Clock clock;

    public TestPapers(Supplier<String> station, Clock clock) {
        this.station = station;
        this.clock = clock;
    }

    @Override
    public byte[] escPos(String printer, Language language) {
        return statements.escPos(page(printer, language), Paper.WIDE);
    }

    @Override
    public BufferedImage picture(String printer, Language language, int pixelsPerMillimetre) {
        return statements.picture(page(printer, language),
                pixelsPerMillimetre * MILLIMETRES_PER_POINT);
    }

    @Override
    public byte[] pdf(String printer, Language language) {
        return statements.pdf(page(printer, language));
    }

    private Statement page(String printer, Language language) {
        Words words = Words.of("printing", "test", language);
        return new Statement(List.of(
                new Part.Title(words.get("title"), station.get()),
                new Part.Banner(words.get("no-receipt")),
                new Part.Pair(words.get("printer"), printer),
                new Part.Pair(words.get("time"),
                        TIME.format(BusinessDay.wallClock(clock.instant()))),
                new Part.Heading(words.get("look")),
                new Part.Pair(words.get("chinese"), "售电收据 购电金额 余额 电表"),
                new Part.Pair(words.get("latin"), "ABCDEFG abcdefg"),
                new Part.Pair(words.get("figures"), "0123456789 ￥ 1,234.56"),
                new Part.Total(words.get("amount"), "100.00"),
                new Part.Note(words.get("end"))));
    }
}
