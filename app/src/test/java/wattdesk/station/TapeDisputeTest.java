package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.SmallStation.codes;
import static wattdesk.station.SmallStation.signIn;
import static wattdesk.station.SmallStation.words;
import static wattdesk.store.generated.Tables.APPROVAL;
import static wattdesk.store.generated.Tables.AUDIT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.BothSides;
import wattdesk.ledger.store.ForgedTape;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.vending.SellOutcome;

/// A divergence that no replay can mend, and the two persons who decide it.
class TapeDisputeTest {

    @TempDir Path temp;
    private SmallStation small;

    @BeforeEach
    void sellThreeTimes() throws Exception {
        small = new SmallStation(temp.resolve("station"));
        try (OpenStation station = small.open()) {
            Actor cashier = signIn(station, DemoPeople.CASHIER);
            for (int i = 0; i < 3; i++) {
                small.pay(station, cashier, 10);
            }
        }
    }

    @Test
    void twoPersonsHaveACutTapeWrittenAnewAndTheOldOneIsKept() throws Exception {
        List<String> whole = Files.readAllLines(small.tapeFile());
        cutTo(2);
        try (OpenStation station = stopped()) {
            BothSides sides = station.bothSides().orElseThrow();
            assertThat(sides.linesInDatabase()).isEqualTo(4);
            assertThat(sides.linesThatAgree()).isEqualTo(2);
            assertThat(sides.databaseHasAll()).isTrue();
            Actor supervisor = signIn(station, DemoPeople.SUPERVISOR);
            assertThat(station.renewTape(supervisor, approval(sides.subject()))).isEmpty();
            assertThat(station.bothSides()).isEmpty();
            int audited = station.core().database().read(s -> s.fetchCount(AUDIT,
                    AUDIT.ACTION.eq("TAPE_RENEWED").and(AUDIT.DETAIL.contains("2 of 4"))));
            assertThat(audited).isEqualTo(1);
            int used = station.core().database().read(s -> s.fetchCount(APPROVAL));
            assertThat(used).isEqualTo(1);
            assertThat(small.pay(station, signIn(station, DemoPeople.CASHIER), 20))
                    .isInstanceOf(SellOutcome.Sold.class);
            assertThat(station.check()).allMatch(Finding::holds);
        }
        assertThat(Files.readAllLines(small.tapeFile())).startsWith(whole.toArray(String[]::new))
                .anyMatch(line -> line.contains("TAPE_RENEWED"));
        assertThat(Files.readAllLines(setAside())).isEqualTo(whole.subList(0, 2));
        small.open().close();
    }

    @Test
    void aLineThatNobodyCanReadAnyMoreIsToldBeforeTheyDecide() throws Exception {
        Path tape = small.tapeFile();
        Files.writeString(tape,
                Files.readString(tape).replaceFirst("\"fen\":1000", "\"fen\":9000"));
        try (OpenStation station = stopped()) {
            BothSides sides = station.bothSides().orElseThrow();
            assertThat(sides.unreadable()).isEqualTo(1);
            assertThat(sides.linesThatAgree()).isEqualTo(3);
            assertThat(station.renewTape(signIn(station, DemoPeople.SUPERVISOR),
                    approval(sides.subject()))).isEmpty();
        }
        small.open().close();
    }

    @Test
    void oneWhoMayNotOrWhoSawSomethingElseDecidesNothing() throws Exception {
        cutTo(2);
        try (OpenStation station = stopped()) {
            String subject = station.bothSides().orElseThrow().subject();
            Actor cashier = signIn(station, DemoPeople.CASHIER);
            Actor supervisor = signIn(station, DemoPeople.SUPERVISOR);
            Approval byCashier = new Approval(UUID.randomUUID(), DemoPeople.CASHIER.operator(),
                    DemoPeople.ADMIN.operator(), "RENEW_TAPE", subject, "looked",
                    small.clock.instant());
            assertThat(code(station.renewTape(cashier, byCashier))).isEqualTo("WD-4031");
            assertThat(code(station.renewTape(supervisor, byCashier))).isEqualTo("WD-4031");
            assertThat(code(station.renewTape(supervisor, approval("another finding"))))
                    .isEqualTo("WD-4031");
            assertThat(words(small.pay(station, cashier, 10))).contains("WD-4020");
        }
        assertThat(Files.readAllLines(small.tapeFile())).hasSize(2);
    }

    @Test
    void moneyThatOnlyTheTapeKnowsIsNeverWrittenOver() throws Exception {
        ForgedTape.add(small.names.tape(), Secrets.load(small.names.secrets(),
                small.names.keyPassword()).auditKey(), 2);
        List<String> before = Files.readAllLines(small.tapeFile());
        try (OpenStation station = stopped()) {
            BothSides sides = station.bothSides().orElseThrow();
            assertThat(sides.onlyOnTape()).singleElement().asString().contains("700 fen");
            var refused = station.renewTape(
                    signIn(station, DemoPeople.SUPERVISOR), approval(sides.subject()));
            assertThat(code(refused)).isEqualTo("WD-4032");
        }
        assertThat(Files.readAllLines(small.tapeFile())).isEqualTo(before);
    }

    @Test
    void whereTheBooksAgreeOrAreBrokenThemselvesTheTapeStays() throws Exception {
        try (OpenStation station = small.open()) {
            assertThat(code(station.renewTape(signIn(station, DemoPeople.SUPERVISOR),
                    approval("nothing")))).isEqualTo("WD-4033");
        }
    }

    private static String code(java.util.Optional<Message> refusal) {
        return refusal.map(Message::code).orElse("done");
    }

    private Approval approval(String subject) {
        return new Approval(UUID.randomUUID(), DemoPeople.SUPERVISOR.operator(),
                DemoPeople.ADMIN.operator(), "RENEW_TAPE", subject, "looked at both sides",
                small.clock.instant());
    }

    private OpenStation stopped() {
        OpenResult.Opened opened = small.start();
        assertThat(codes(opened.notes())).containsExactly("WD-4020");
        return (OpenStation) opened.station();
    }

    private void cutTo(int lines) throws IOException {
        Path tape = small.tapeFile();
        Files.write(tape, Files.readAllLines(tape).subList(0, lines));
    }

    private Path setAside() throws IOException {
        try (var all = Files.walk(small.names.tape())) {
            return all.filter(f -> f.getParent().getFileName().toString().startsWith("set-aside-"))
                    .findFirst().orElseThrow();
        }
    }
}
