package wattdesk.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.billing.Handover.Foreseen;
import wattdesk.billing.Handover.Obstacle;
import wattdesk.billing.MeterValue;
import wattdesk.billing.TakenValue;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.message.Language;
import wattdesk.metering.Figures;
import wattdesk.metering.Meter;
import wattdesk.printing.device.SlipPapers;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.settings.Settings;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipBook;
import wattdesk.slip.SlipPaper;
import wattdesk.slip.SlipPaper.Part;
import wattdesk.tariff.Band;

/// The two-sided slip: every figure of both meters is on one A4 page, in both languages.
class ChangePaperTest {

    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
    private static final String OLD = "000024170093";
    private static final String NEW = "000024170120";

    private static TakenValue value(String number, long total, long peak) {
        return new TakenValue(number, NOON, MeterValue.Source.LIVE,
                new Figures(new Usage(total), Map.of(Band.PEAK, new Usage(peak),
                        Band.VALLEY, new Usage(total - peak))), Money.ofFen(3_762), null, null);
    }

    private static MeterChange change() {
        OldDevice old = new OldDevice(OLD, new Ratio(30, 1), value(OLD, 1_234_560, 400_000),
                Money.ofFen(3_762), new Usage(14_500), "停走三天", Fate.IN_STOCK);
        NewMeter meter = new NewMeter("10000001", NEW, "A", "acrel-ddsy1352-b", "120", null,
                new Ratio(40, 1));
        return new MeterChange(UUID.randomUUID(), MeterChange.State.DONE, "10000001", "3-1204",
                old, new NewDevice(meter, LocalDate.of(2034, 11, 30), value(NEW, 1_000, 400)),
                "电池耗尽，显示屏不亮", Money.ofFen(3_762), UUID.randomUUID(), "admin", NOON, NOON);
    }

    private static SlipPaper paper(Language language, Foreseen energy) {
        return new ChangePaper(language).of(change(),
                new Meter(OLD, "A", "demo-645-count", OLD, "1"), energy);
    }

    private static Foreseen due() {
        return new Foreseen.Due(NOON.minusSeconds(43_200), new Usage(360_000),
                Money.ofFen(20_952), true, new Usage(2_345_600), "kWh");
    }

    private static Slip slip(SlipPaper paper) {
        return new Slip(UUID.randomUUID(), new ReceiptNumber("AD-2026", 3),
                Slip.Kind.METER_CHANGED, "10000001", "3-1204", "示例住户 1204", Money.ZERO, paper,
                "王芳", new BusinessDay(LocalDate.of(2026, 11, 28)), NOON);
    }

    private static Stream<String> texts(Part part) {
        return switch (part) {
            case Part.Heading it -> Stream.of(it.text());
            case Part.Pair it -> Stream.of(it.label(), it.text());
            case Part.Columns it -> it.cells().stream();
            case Part.Line it -> it.cells().stream();
            case Part.Total it -> Stream.of(it.label(), it.text());
            case Part.Note it -> Stream.of(it.text());
            case Part.Signature it -> Stream.of(it.who());
        };
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFigureOfBothSidesIsOnOnePage(Language language) throws IOException {
        SlipPaper paper = paper(language, due());
        SlipPapers papers = new SlipPapers(() -> Settings.defaults(false));
        byte[] pdf = papers.pdf(slip(paper), 1);
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            String page = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", "");
            assertThat(paper.parts().stream().flatMap(ChangePaperTest::texts)).allSatisfy(
                    text -> assertThat(page).contains(text.replaceAll("\\s+", "")));
        }
        assertThat(paper.parts()).contains(new Part.Line(List.of(
                language == Language.ZH ? "互感倍率 CT × PT" : "Transformers CT × PT",
                "30 × 1 = 30", "40 × 1 = 40")));
        String folder = System.getProperty("wattdesk.pictures", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, "slip-meter-" + language + ".pdf"), pdf);
            Files.write(Path.of(folder, "slip-meter-" + language + ".roll"),
                    papers.escPos(slip(paper), 0));
        }
    }

    @Test
    void whatCannotBeChargedYetIsSaid() {
        SlipPaper paper = paper(Language.ZH, new Foreseen.Not(new Obstacle.NotWritten("x", "y")));
        assertThat(paper.parts()).contains(
                new Part.Line(List.of("旧表还不能结算：原因见账单（F5）", "–")));
    }

    @Test
    void theReceiptsBesideSlipsAreFound() {
        assertThat(SlipBook.receipts(SlipBook.series("AD", 2026))).isEqualTo("AD-2026");
        assertThat(SlipBook.receipts("A-2026")).as("a tape of before slips had their own series")
                .isEqualTo("A-2026");
    }

    @Test
    void fromTheTapeOnlyWhatItKept() {
        assertThat(new ChangePaper(Language.EN).fromTape(NEW, Money.ofFen(3_762)).parts())
                .contains(new Part.Pair("New meter (put up)", NEW),
                        new Part.Total("Carried to the new meter (once proved there)",
                                "¥ 37.62"));
    }
}
