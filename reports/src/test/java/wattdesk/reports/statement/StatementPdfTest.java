package wattdesk.reports.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import wattdesk.reports.statement.Statement.Cells;
import wattdesk.reports.statement.Statement.Part;

/// A statement prints every text of its parts, on A4, over as many pages as it needs.
class StatementPdfTest {

    private static final Statements STATEMENTS = new Statements();

    private static List<Part> parts() {
        return List.of(new Part.Title("电费说明 · 3-1204 李晓明𠮷", "户号 10000001"),
                new Part.Banner("含按时间折算的用量"), new Part.Heading("两次读数"),
                new Part.Pair("读数 A（起）", "2026-11-27 00:00:00 · 电表日冻结"),
                new Part.Columns(new Cells("时间", "档", "kWh", "单价", "精确金额", "入账")),
                new Part.Line(new Cells("2026-11-27 00:00 至 2026-11-28 00:00（2026-01-01 版）",
                        "第 1 档 · 峰", "2.480", "0.8500", "2.1080000", "2.11")),
                new Part.Note("不足一分的尾数不丢掉"), new Part.Total("合计", "¥ 4.04"),
                new Part.WideColumns("事项", "金额（元）"),
                new Part.Wide("电费余额：退还客户", "12.34"), new Part.SideColumns("换表", "旧表", "新表"),
                new Part.Sides("表号", "000024170093", "000024170094"),
                new Part.Signature("客户签字"));
    }

    private static List<String> pages(Statement statement) throws IOException {
        try (PdfReader reader = new PdfReader(STATEMENTS.pdf(statement))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(new PdfTextExtractor(reader).getTextFromPage(page)
                        .replaceAll("\\s+", ""));
                assertThat(reader.getPageSize(page).getWidth()).isEqualTo(595);
                assertThat(reader.getPageSize(page).getHeight()).isEqualTo(842);
            }
            return pages;
        }
    }

    private static List<String> texts(Part part) {
        return switch (part) {
            case Part.Title it -> List.of(it.text(), it.below());
            case Part.Banner it -> List.of(it.text());
            case Part.Heading it -> List.of(it.text());
            case Part.Pair it -> List.of(it.label(), it.value());
            case Part.Columns it -> texts(it.cells());
            case Part.Line it -> texts(it.cells());
            case Part.WideColumns it -> List.of(it.left(), it.right());
            case Part.Wide it -> List.of(it.left(), it.right());
            case Part.SideColumns it -> List.of(it.label(), it.left(), it.right());
            case Part.Sides it -> List.of(it.label(), it.left(), it.right());
            case Part.Signature it -> List.of(it.who());
            case Part.Total it -> List.of(it.label(), it.value());
            case Part.Note it -> List.of(it.text());
        };
    }

    private static List<String> texts(Cells cells) {
        return List.of(cells.first(), cells.second(), cells.third(), cells.fourth(),
                cells.fifth(), cells.sixth());
    }

    @Test
    void everyTextIsOnThePage() throws IOException {
        List<String> pages = pages(new Statement(parts()));
        assertThat(pages).hasSize(1);
        for (Part part : parts()) {
            assertThat(texts(part)).allSatisfy(text -> assertThat(pages.getFirst())
                    .contains(text.replaceAll("\\s+", "")));
        }
    }

    @Test
    void whatIsLongerGoesOnOnTheNextPageAndNothingIsLost() throws IOException {
        List<Part> many = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            many.add(new Part.Line(new Cells("row" + i, "", "", "", "", "")));
        }
        List<String> pages = pages(new Statement(many));
        assertThat(pages).hasSizeGreaterThan(1);
        String all = String.join("", pages);
        for (int i = 0; i < 120; i++) {
            assertThat(all).contains("row" + i);
        }
    }

    @Test
    void aTextCannotHideOrTurnAnything() throws IOException {
        assertThat(pages(new Statement(List.of(new Part.Note("李\u202E${x}")))).getFirst())
                .contains("李").contains("${x}").doesNotContain("\u202E");
    }

    @Test
    void thePictureIsTheSamePage() throws IOException {
        BufferedImage picture = ImageIO.read(
                new ByteArrayInputStream(STATEMENTS.png(new Statement(parts()), 1)));
        assertThat(picture.getWidth()).isEqualTo(595);
        long ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                ink += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        assertThat(ink).isGreaterThan(2_000);
    }
}
