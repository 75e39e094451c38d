package wattdesk.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wattdesk.store.generated.Tables.AUDIT;
import static wattdesk.store.generated.Tables.SALE;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.message.Language;
import wattdesk.printing.device.ConnectedPrinters;
import wattdesk.printing.store.PrintMoves;
import wattdesk.printing.store.PrintRows;
import wattdesk.quantity.BusinessDay;
import wattdesk.settings.PaperLanguage;
import wattdesk.vending.Order;
import wattdesk.vending.TransferState;

class PrintingOnDatabaseTest {

    private static final Charset WIRE = Charset.forName("GB18030");
    private static final Order ORDER = Papers.order(TransferState.DELIVERED);

    @TempDir Path folder;
    private OpenBooks open;
    private PrintRows rows;
    private PrintDesk desk;
    private volatile String printer = "";
    private volatile PaperLanguage language = PaperLanguage.SCREEN;

    @BeforeEach
    void open() throws Exception {
        open = OpenBooks.in(folder, Clock.systemUTC(), new PrintMoves());
        rows = new PrintRows(open.database, open.books);
        int _ = open.database.write(PrintingOnDatabaseTest::sale);
        desk = desk();
    }

    private PrintDesk desk() {
        return new PrintDesk(Papers.maker(rows), new ConnectedPrinters(folder), rows,
                () -> Papers.settings(printer, language));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        open.close();
    }

    private static int sale(DSLContext session) {
        var at = BusinessDay.wallClock(Papers.SOLD);
        return session.insertInto(SALE).set(SALE.ID, Papers.SALE).set(SALE.SEQUENCE, 40L)
                .set(SALE.STATE, "PAID").set(SALE.RECEIPT_SERIES, "A-2026")
                .set(SALE.RECEIPT_NUMBER, 17L).set(SALE.ACCOUNT, "10000001")
                .set(SALE.ROOM, "3-1204").set(SALE.CUSTOMER, "x").set(SALE.METER_NUMBER, "1")
                .set(SALE.AMOUNT_FEN, 20_000L).set(SALE.TENDER, "CASH").set(SALE.TARIFF, "flat")
                .set(SALE.HIGHEST_PRICE, 5820L).set(SALE.OPERATOR, "w")
                .set(SALE.OPERATOR_NAME, "王芳").set(SALE.BUSINESS_DAY, ORDER.day().date())
                .set(SALE.AT, at).set(SALE.CLOCK_FLAGGED, false).set(SALE.FROM_TAPE, false)
                .execute();
    }

    private void print() {
        desk.print(ORDER, Language.ZH, Papers.CASHIER);
        await().until(() -> desk.state().waiting() == 0 || !desk.state().trouble().isEmpty());
        await().until(() -> !audit().isEmpty() && !audit().getLast().endsWith("_PRINT_BEGUN"));
    }

    private List<String> audit() {
        return open.database.read(query -> query.select(AUDIT.ACTION).from(AUDIT)
                .orderBy(AUDIT.SEQUENCE).fetch(AUDIT.ACTION));
    }

    private List<String> papers() throws IOException {
        Path out = folder.resolve("out");
        if (!Files.exists(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.sorted().map(PrintingOnDatabaseTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), WIRE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void t31TheFirstPaperIsTheOriginalEveryOtherANumberedCopy() throws Exception {
        printer = "file:out";
        print();
        print();
        print();
        List<String> papers = papers();
        assertThat(papers).hasSize(3);
        assertThat(papers).filteredOn(paper -> !paper.contains("副本")).hasSize(1);
        assertThat(papers).filteredOn(paper -> paper.contains("副本 COPY 1")).hasSize(1);
        assertThat(papers).filteredOn(paper -> paper.contains("副本 COPY 2")).hasSize(1);
        assertThat(papers).allMatch(paper -> paper.contains("A-2026-000017"));
        assertThat(papers).noneMatch(paper -> paper.contains("¥"));
        assertThat(audit()).containsExactly("RECEIPT_PRINT_BEGUN", "RECEIPT_PRINT_DONE",
                "RECEIPT_PRINT_BEGUN", "RECEIPT_PRINT_DONE", "RECEIPT_PRINT_BEGUN",
                "RECEIPT_PRINT_DONE");
    }

    @Test
    void t31APrintThatACrashCutOffIsNotFollowedByASecondOriginal() throws Exception {
        assertThat(rows.note(Papers.SALE, PrintLog.Note.BEGUN, "x", Papers.CASHIER)).isTrue();
        assertThat(rows.unprinted(ORDER.day())).as("offered again").containsExactly(Papers.SALE);
        printer = "file:out";
        print();
        assertThat(papers()).singleElement().asString().contains("副本 COPY 1");
        assertThat(rows.unprinted(ORDER.day())).isEmpty();
    }

    @Test
    void t6APrinterThatIsNotThereLeavesTheReceiptOnTheList() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            printer = "tcp:127.0.0.1:" + socket.getLocalPort();
        }
        print();
        assertThat(desk.state().waiting()).isEqualTo(1);
        assertThat(desk.state().trouble()).contains("127.0.0.1");
        assertThat(rows.unprinted(ORDER.day())).containsExactly(Papers.SALE);
        printer = "file:out";
        print();
        assertThat(papers()).as("no paper had come out").singleElement().asString()
                .doesNotContain("副本");
        assertThat(desk.state()).isEqualTo(new ReceiptDesk.State(0, ""));
    }

    @Test
    void aNetworkPrinterGetsEveryByte() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            CompletableFuture<byte[]> got = CompletableFuture.supplyAsync(() -> receive(socket));
            printer = "tcp:127.0.0.1:" + socket.getLocalPort();
            byte[] expected = Papers.maker(rows).escPos(ORDER, Language.ZH, 0);
            print();
            assertThat(got.join()).isEqualTo(expected);
            assertThat(rows.unprinted(ORDER.day())).isEmpty();
        }
    }

    private static byte[] receive(ServerSocket socket) {
        try (Socket one = socket.accept()) {
            return one.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aPaperTornByThePrinterCountsAsAPaper() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            CompletableFuture<Void> reset = CompletableFuture.runAsync(() -> reset(socket));
            printer = "tcp:127.0.0.1:" + socket.getLocalPort();
            print();
            reset.join();
        }
        assertThat(audit()).endsWith("RECEIPT_PRINT_TORN");
        printer = "file:out";
        print();
        assertThat(papers()).singleElement().asString().contains("副本 COPY 1");
    }

    private static void reset(ServerSocket socket) {
        try (Socket one = socket.accept()) {
            int _ = one.getInputStream().read();
            one.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aStationWithoutAPrinterPrintsNothingAndIsWell() {
        desk.print(ORDER, Language.ZH, Papers.CASHIER);
        assertThat(desk.state()).isEqualTo(new ReceiptDesk.State(0, ""));
        assertThat(audit()).isEmpty();
    }

    @Test
    void aPrinterThatTheSystemLacksSaysSo() {
        printer = "system:no such printer";
        print();
        assertThat(desk.state().trouble()).contains("no such printer");
    }

    @Test
    void closedBooksDoNotKeepAReceiptFromThePaper() throws Exception {
        open.books.close();
        printer = "file:out";
        desk.print(ORDER, Language.ZH, Papers.CASHIER);
        await().until(() -> papers().size() == 1);
    }

    @Test
    void thePaperOfASaleSpeaksTheLanguageOfTheScreen() throws Exception {
        printer = "file:out";
        desk.speak(Language.EN);
        desk.print(ORDER, Papers.CASHIER);
        desk.close();
        assertThat(papers()).singleElement().asString()
                .contains("Electricity receipt").doesNotContain("售电收据");
    }

    @Test
    void aLanguageOfTheSettingsGoesBeforeTheScreens() throws Exception {
        printer = "file:out";
        language = PaperLanguage.ZH;
        desk.speak(Language.EN);
        desk.print(ORDER, Papers.CASHIER);
        language = PaperLanguage.EN;
        desk.writeEscPos(ORDER, Language.ZH, folder.resolve("r.bin"));
        desk.close();
        assertThat(papers()).singleElement().asString().contains("售电收据");
        assertThat(text(folder.resolve("r.bin"))).contains("Electricity receipt");
    }

    @Test
    void aStationThatClosesHasItsPaperPrinted() throws Exception {
        printer = "file:out";
        desk.print(ORDER, Language.ZH, Papers.CASHIER);
        desk.close();
        assertThat(papers()).hasSize(1);
        assertThat(audit()).endsWith("RECEIPT_PRINT_DONE");
    }

    @Test
    void filesAndPicturesAreMadeWithoutBeingNoted() throws Exception {
        Path pdf = folder.resolve("r.pdf");
        desk.writePdf(ORDER, Language.EN, pdf);
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        desk.writeEscPos(ORDER, Language.EN, folder.resolve("r.bin"));
        assertThat(text(folder.resolve("r.bin"))).contains("A-2026-000017");
        assertThat(desk.preview(ORDER, Language.ZH, 8).getWidth()).isBetween(560, 680);
        assertThat(audit()).isEmpty();
    }
}
