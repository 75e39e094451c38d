package wattdesk.reports.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wattdesk.reports.Language;
import wattdesk.reports.print.Paper;
import wattdesk.reports.print.PaperReader;

/// Any record: every amount of it appears on every paper.
class ReceiptPropertyTest {

    private static final long SEED = 20261122;
    private final Receipts receipts = new Receipts();

    @Test
    void everyAmountIsOnThePrinterPaper() {
        onThePrinterPaper(500);
    }

    @Test
    void everyAmountIsInThePdf() throws IOException {
        inThePdf(25);
    }

    @Tag("long")
    @Test
    void everyAmountOfManyIsOnBothPapers() throws IOException {
        onThePrinterPaper(20_000);
        inThePdf(1_000);
    }

    private void onThePrinterPaper(int rounds) {
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(SEED + round);
            ReceiptDocument document = document(random);
            Language language = Language.values()[random.nextInt(2)];
            byte[] job = receipts.escPos(document, language, Paper.WIDE);
            String paper = PdfText.squeeze(String.join("", PaperReader.read(job)));
            assertThat(amounts(document)).as("seed %d", SEED + round).allMatch(paper::contains);
        }
    }

    private void inThePdf(int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(SEED + round);
            ReceiptDocument document = document(random);
            Language language = Language.values()[random.nextInt(2)];
            PdfText pdf = PdfText.of(receipts.pdf(document, language));
            assertThat(amounts(document)).as("seed %d", SEED + round).allMatch(pdf::says);
        }
    }

    private static List<String> amounts(ReceiptDocument document) {
        List<Long> fen = new ArrayList<>();
        fen.add(document.payment().amountFen());
        fen.add(document.payment().givenFen());
        fen.add(document.payment().changeFen());
        Credit credit = document.credit();
        fen.add(credit.creditedFen());
        fen.add(credit.balanceBeforeFen());
        boolean proved = document.delivery() instanceof Delivery.Delivered;
        fen.add(proved ? credit.balanceAfterFen() : null);
        fen.add(credit.overdraftRepaidFen() == 0 ? null : credit.overdraftRepaidFen());
        credit.extras().forEach(extra -> fen.add(extra.fen()));
        credit.energy().forEach(line -> fen.add(line.amountFen()));
        return fen.stream().filter(value -> value != null).map(ReceiptPropertyTest::yuan).toList();
    }

    /// An oracle of its own: digits by BigDecimal, separators by hand.
    private static String yuan(long fen) {
        String digits = BigDecimal.valueOf(Math.abs(fen), 2).toPlainString();
        String whole = digits.substring(0, digits.length() - 3);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            whole = whole.substring(0, i) + "," + whole.substring(i);
        }
        return (fen < 0 ? "-" : "") + "￥" + whole + digits.substring(digits.length() - 3);
    }

    private static ReceiptDocument document(Random random) {
        long amount = fen(random);
        Payment payment = random.nextBoolean()
                ? Payment.cash(amount, amount + random.nextInt(10_000))
                : new Payment(Tender.ALIPAY, amount, null, null);
        return new ReceiptDocument(
                Samples.ISSUE.asCopy(random.nextInt(3)),
                Samples.BUYER,
                payment,
                credit(random, amount),
                delivery(random));
    }

    private static Credit credit(Random random, long amount) {
        List<AmountLine> extras = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            extras.add(new AmountLine("项目 " + i, fen(random) - fen(random)));
        }
        List<EnergyLine> energy = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Band band = Band.values()[random.nextInt(5)];
            BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(200_000), 5);
            energy.add(new EnergyLine(i, band, random.nextInt(9_999_999), price, fen(random)));
        }
        return new Credit(amount, random.nextInt(3), extras, maybe(random), maybe(random),
                (long) random.nextInt(65_536), energy, null);
    }

    private static Delivery delivery(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Delivery.Pending();
            case 1 -> new Delivery.Unknown();
            case 2 -> new Delivery.Refused("");
            case 3 -> new Delivery.Disputed();
            default -> new Delivery.Delivered(Samples.SOLD);
        };
    }

    private static Long maybe(Random random) {
        return random.nextInt(3) == 0 ? null : fen(random) - fen(random);
    }

    private static long fen(Random random) {
        return random.nextLong(1, (long) Math.pow(10, 1 + random.nextInt(9)));
    }
}
