package wattdesk.reports.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.reports.Language;
import wattdesk.reports.export.TextRows.Row;

class PublicationsTest {

    private static final Publications PUBLICATIONS = new Publications();

    private static BigDecimal figure(String text) {
        return new BigDecimal(text);
    }

    private static PublicationDocument sample(boolean billed) {
        return new PublicationDocument("朝晖小区物业", LocalDate.of(2026, 11, 29), true,
                billed ? List.of(new PublicationDocument.Bill(LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 31), figure("81234.5"), "kWh",
                        figure("47278.48"), figure("0.582"), "国网 总表 0001"),
                        new PublicationDocument.Bill(LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 10, 31), figure("1234"), "m³",
                        figure("4319.00"), figure("3.5"), "")) : List.of(),
                List.of(new PublicationDocument.Price("居民合表", "kWh", figure("0.582"),
                                figure("0.582"), 40, figure("0.5820"), "浙发改价格〔2023〕12 号"),
                        new PublicationDocument.Price("商铺分时", "kWh", figure("0.3"),
                                figure("1.2"), 36, figure("1.1"), "浙发改价格〔2023〕12 号"),
                        new PublicationDocument.Price("自来水", "m³", figure("3.5"),
                                figure("3.5"), 1200, null, null)));
    }

    private static List<Row> lines(boolean billed, Language language) {
        return new PublicationLines(sample(billed), language).lines();
    }

    @Test
    void theSheetSaysWhatWasPaidWhatIsAskedAndWhatIsLawful() {
        List<Row> lines = lines(true, Language.ZH);
        assertThat(lines.getFirst().texts()).containsExactly("电价公示单");
        assertThat(lines).contains(
                new Row("pair", List.of("账期", "2026-10-01 至 2026-10-31")),
                new Row("pair", List.of("用量", "81,234.500 kWh")),
                new Row("pair", List.of("金额", "47,278.48 元")),
                new Row("pair", List.of("平均单价", "0.5820 元/kWh")),
                new Row("pair", List.of("用量", "1,234.000 m³")),
                new Row("pair", List.of("平均单价", "3.5000 元/m³")));
        assertThat(lines).contains(new Row("price", List.of("居民合表", "40",
                "0.5820 元/kWh", "0.5820 元/kWh", "浙发改价格〔2023〕12 号")));
        assertThat(lines).extracting(Row::kind).containsOnlyOnce("above");
        assertThat(lines).contains(new Row("price", List.of("自来水", "1200",
                "3.5000 元/m³", "未登记", "")));
    }

    @Test
    void aPriceAboveTheLawfulOneStandsOut() {
        assertThat(lines(true, Language.EN)).contains(new Row("above", List.of(
                "商铺分时", "36", "0.3000–1.2000 yuan/kWh", "1.1000 yuan/kWh",
                "浙发改价格〔2023〕12 号")));
    }

    @Test
    void withoutABillTheSheetSaysSo() {
        assertThat(lines(false, Language.ZH)).contains(
                new Row("note", List.of("尚未登记供电方账单")));
    }

    @Test
    void aNameCannotHideAnythingAndWhatTheFontLacksIsSeen() throws IOException {
        PublicationDocument named = new PublicationDocument("物业", LocalDate.of(2026, 11, 29),
                false, List.of(), List.of(new PublicationDocument.Price("合表😀\u202E甲", "kWh",
                        figure("0.582"), figure("0.582"), 40, null, null)));
        try (PdfReader reader = new PdfReader(PUBLICATIONS.pdf(named, Language.ZH))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("合表〓甲");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsOnePageOfA4WithEveryTemplatesLine(Language language) throws IOException {
        byte[] pdf = PUBLICATIONS.pdf(sample(true), language);
        assertThat(new String(pdf, 0, 5)).isEqualTo("%PDF-");
        byte[] png = PUBLICATIONS.png(sample(true), language, 1);
        var page = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(png));
        assertThat(page.getWidth()).isEqualTo(595);
        assertThat(page.getHeight()).isEqualTo(842);
        Path into = Path.of("target/pictures");
        Files.createDirectories(into);
        Files.write(into.resolve("publication-" + language + ".png"),
                PUBLICATIONS.png(sample(true), language, 1.5f));
    }
}
