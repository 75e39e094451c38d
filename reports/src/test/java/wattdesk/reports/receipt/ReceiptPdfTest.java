package wattdesk.reports.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.reports.Language;

class ReceiptPdfTest {

    private static final Receipts RECEIPTS = new Receipts();
    private static final float POINTS_80_MM = 227;

    static Stream<Arguments> everyPaper() {
        return Samples.all().entrySet().stream()
                .flatMap(sample -> Stream.of(Language.values()).map(
                        language -> Arguments.of(sample.getKey(), language, sample.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPaper")
    void everyTextAndAmountIsOnThePage(String name, Language language, ReceiptDocument document)
            throws IOException {
        PdfText pdf = PdfText.of(RECEIPTS.pdf(document, language));
        assertThat(BlockTexts.of(Slip.of(document, language)))
                .allSatisfy(text -> assertThat(pdf.says(text)).as(text + " in " + pdf).isTrue());
        assertThat(pdf.text()).doesNotContain("?", "\uFFFD");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPaper")
    void fontsAreEmbeddedAndNoOtherIsUsed(String name, Language language, ReceiptDocument document)
            throws IOException {
        List<String> fonts = PdfText.of(RECEIPTS.pdf(document, language)).fonts();
        assertThat(fonts).hasSize(2).allMatch(font -> font.endsWith(" /Identity-H embedded"));
        assertThat(fonts).anyMatch(font -> font.contains("NotoSansSC-Regular"));
        assertThat(fonts).anyMatch(font -> font.contains("NotoSansSC-Bold"));
    }

    @Test
    void thePageIsOneAndAsLongAsItsContent() throws IOException {
        PdfText few = PdfText.of(RECEIPTS.pdf(Samples.delivered(), Language.ZH));
        PdfText more = PdfText.of(RECEIPTS.pdf(Samples.longNames(), Language.ZH));
        assertThat(List.of(few.pages(), more.pages())).containsOnly(1);
        assertThat(List.of(few.width(), more.width())).containsOnly(POINTS_80_MM);
        assertThat(more.height()).isGreaterThan(few.height() + 50);
    }

    @Test
    void rareNamesAreTextNotPictures() throws IOException {
        PdfText pdf = PdfText.of(RECEIPTS.pdf(Samples.delivered(), Language.EN));
        assertThat(pdf.text()).contains("𠮷堃");
    }

    @Test
    void aNameCannotHideOrTurnAnythingOnThePage() throws IOException {
        PdfText pdf = PdfText.of(RECEIPTS.pdf(named("李\u202E😀\uD842<b>&\u0000${x}"), Language.ZH));
        assertThat(pdf.text()).contains("李〓〓<b>&${x}");
    }

    @Test
    void manyThreadsMakeTheSamePaper() throws Exception {
        List<String> texts = new CopyOnWriteArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                pool.execute(() -> texts.add(text(new Receipts())));
                pool.execute(() -> texts.add(text(RECEIPTS)));
            }
        }
        assertThat(texts).hasSize(48).containsOnly(text(RECEIPTS));
    }

    @Test
    void warmingUpLeavesNothingBehind() {
        RECEIPTS.warmUp();
        assertThat(text(RECEIPTS)).isEqualTo(text(new Receipts()));
    }

    private static String text(Receipts receipts) {
        try {
            return PdfText.of(receipts.pdf(Samples.tiered(), Language.ZH)).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePreviewShowsThePageWithInkInEveryPart() {
        BufferedImage image = RECEIPTS.preview(Samples.tiered(), Language.ZH, 2);
        assertThat(image.getWidth()).isEqualTo(454);
        for (int part = 0; part < 10; part++) {
            int from = image.getHeight() * part / 10;
            assertThat(hasInk(image, from, from + image.getHeight() / 10))
                    .as("part %d of 10", part)
                    .isTrue();
        }
    }

    @Test
    void aRareNameHasInkInThePreview() {
        BufferedImage rare = RECEIPTS.preview(Samples.delivered(), Language.ZH, 2);
        BufferedImage plain = RECEIPTS.preview(named("示例住户 　堃"), Language.ZH, 2);
        assertThat(ink(rare)).isGreaterThan(ink(plain) + 20);
    }

    private static ReceiptDocument named(String customer) {
        ReceiptDocument it = Samples.delivered();
        Buyer buyer = new Buyer("3-1204", customer, "E-000117", "000024170093");
        return new ReceiptDocument(it.issue(), buyer, it.payment(), it.credit(), it.delivery());
    }

    private static boolean hasInk(BufferedImage image, int from, int to) {
        return ink(image.getSubimage(0, from, image.getWidth(), to - from)) > 0;
    }

    private static long ink(BufferedImage image) {
        int width = image.getWidth();
        return Arrays.stream(image.getRGB(0, 0, width, image.getHeight(), null, 0, width))
                .filter(dot -> (dot & 0xFF) < 128)
                .count();
    }
}
