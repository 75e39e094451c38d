package wattdesk.printing.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.message.Language;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.settings.BalanceLevels;
import wattdesk.settings.PaperLanguage;
import wattdesk.settings.Settings;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipPaper;
import wattdesk.slip.SlipPaper.Part;

/// A slip shows its head, every line that was kept, and room to sign; a reprint says so.
class SlipPapersTest {

    private static final Settings SETTINGS = new Settings("示例花园售电站", false, Money.ofYuan(1),
            Money.ofYuan(5000), Money.ofYuan(10_000), "A", "", PaperLanguage.SCREEN,
            BalanceLevels.DEFAULTS);
    private static final SlipPapers PAPERS = new SlipPapers(() -> SETTINGS);

    private static Slip slip(Language language, String title, List<Part> parts) {
        return new Slip(UUID.randomUUID(), new ReceiptNumber("AD-2026", 17), Slip.Kind.CLOSED,
                "10000001", "3-1204", "李晓明𠮷", Money.ofFen(-12_345),
                new SlipPaper(language, title, parts), "王芳",
                new BusinessDay(LocalDate.of(2026, 11, 28)),
                Instant.parse("2026-11-28T06:30:00Z"));
    }

    static Slip closing() {
        return slip(Language.ZH, "销户结算单", List.of(new Part.Pair("原因", "退租"),
                new Part.Columns(List.of("事项", "金额（元）")),
                new Part.Line(List.of("状态：正常 → 已销户", "")),
                new Part.Line(List.of(
                        "电表 000024170093 止码 1234.560 · 峰 400.000（2026-11-28 14:30 现场抄读）",
                        "")),
                new Part.Line(List.of("电表 000024170093：2026-11-28 00:00 至 2026-11-28 14:30，"
                        + "用量 14.500 kWh", "7.25")),
                new Part.Line(List.of("电费余额：退还客户", "73.45")),
                new Part.Line(List.of("押金：退还客户", "50.00")),
                new Part.Total("应退现金", "123.45 元"),
                new Part.Pair("批准人", "李主管 · 核对无误"),
                new Part.Note("本单据不是发票。"), new Part.Signature("客户签字"),
                new Part.Signature("经办人签字")));
    }

    private static Slip change() {
        return slip(Language.EN, "Meter changed", List.of(
                new Part.Columns(List.of("", "old", "new")),
                new Part.Line(List.of("Number", "000024170093", "000024170099")),
                new Part.Line(List.of("Total", "1234.560", "0.000"))));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", "");
        }
    }

    @Test
    void everyLineIsOnTheA4Page() throws IOException {
        String page = text(PAPERS.pdf(closing(), 0));
        assertThat(page).contains("示例花园售电站", "销户结算单", "AD-2026-000017", "2026-11-2814:30",
                "3-1204", "李晓明", "10000001", "王芳", "退租", "1234.560·峰400.000", "14.500kWh",
                "7.25", "73.45", "应退现金", "123.45元", "李主管·核对无误", "本单据不是发票",
                "客户签字", "经办人签字");
        assertThat(page).doesNotContain("副本");
        assertThat(text(PAPERS.pdf(closing(), 2))).contains("副本第2次");
    }

    @Test
    void twoSidesOfAMeterChangeStandBesideEachOther() throws IOException {
        assertThat(text(PAPERS.pdf(change(), 0))).contains("Meterchanged",
                "oldnew", "000024170093000024170099", "1234.5600.000", "Cashier");
    }

    @Test
    void aThermalPrinterGetsEveryLineToo() {
        String roll = new String(PAPERS.escPos(closing(), 1), Charset.forName("GB18030"));
        assertThat(roll).contains("销户结算单", "副本", "AD-2026-000017", "电费余额：退还客户", "73.45",
                "应退现金", "客户签字");
    }

    @Test
    void thePictureIsThePage() throws IOException {
        BufferedImage picture = PAPERS.picture(closing(), 0, 150);
        assertThat(picture.getWidth()).isEqualTo(Math.round(595 * 1.5f));
        int dark = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(PAPERS.png(closing(), 0, 150)))
                .getHeight()).isEqualTo(picture.getHeight());
        assertThat(dark).as("ink").isGreaterThan(3_000);
        String folder = System.getProperty("wattdesk.pictures", "");
        if (!folder.isEmpty()) {
            assertThat(ImageIO.write(picture, "png", new File(folder, "slip-closed-zh.png")))
                    .isTrue();
            assertThat(ImageIO.write(PAPERS.picture(change(), 1, 150), "png",
                    new File(folder, "slip-change-en.png"))).isTrue();
        }
    }
}
