package wattdesk.reports.receipt;

import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wattdesk.reports.Language;
import wattdesk.reports.print.Paper;

/// How long papers take. Run alone with `-Pbench -Dtest=ReceiptBench`, so that the first one is
/// really the first of its process.
@Tag("bench")
class ReceiptBench {

    private static final int ROUNDS = 200;

    @Test
    void papers() {
        Receipts receipts = new Receipts();
        ReceiptDocument it = Samples.tiered();
        System.out.printf("first printer bytes   %8.1f ms%n",
                millis(() -> receipts.escPos(Samples.longNames(), Language.EN, Paper.WIDE)));
        System.out.printf("warm-up               %8.1f ms%n", millis(() -> {
            receipts.warmUp();
            return 0;
        }));
        print("PDF", () -> receipts.pdf(it, Language.ZH));
        print("picture at zoom 2", () -> receipts.preview(it, Language.ZH, 2));
        print("printer bytes", () -> receipts.escPos(it, Language.ZH, Paper.WIDE));
    }

    private static void print(String what, Supplier<?> work) {
        System.out.printf("%-20s first %6.1f ms", what, millis(work));
        double[] all = new double[ROUNDS];
        Arrays.setAll(all, _ -> millis(work));
        Arrays.sort(all);
        System.out.printf(", then n=%d median %.1f ms, p95 %.1f ms, largest %.1f ms%n",
                ROUNDS, all[ROUNDS / 2], all[ROUNDS * 95 / 100], all[ROUNDS - 1]);
    }

    private static double millis(Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        return (System.nanoTime() - start) / 1e6;
    }
}
