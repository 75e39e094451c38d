package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.store.ForgedTape;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.store.ControlFile;

/// The tape knows a sale that the database has not, and that cannot be done again.
class DivergenceTest {

    @TempDir Path temp;
    private Path folder;

    @BeforeEach
    void makeStationThatLostASale() throws Exception {
        folder = temp.resolve("station");
        assertThat(new Creation(Clock.systemUTC()).make(folder, true)).isEmpty();
        OpenStation station = (OpenStation) open().station();
        byte[] key = station.core().secrets().auditKey();
        assertThat(station.core().books().commit(note())).isInstanceOf(Commit.Done.class);
        station.close();
        ForgedTape.add(new Folder(folder).tape(), key, 2);
    }

    @Test
    void aCloseDoesNotForgetTheDifference() {
        for (int start = 1; start <= 3; start++) {
            OpenResult.Opened opened = open();
            assertThat(opened.notes()).as("start " + start)
                    .extracting(Message::code).contains("WD-4020");
            OpenStation station = (OpenStation) opened.station();
            assertThat(station.core().books().commit(note())).isInstanceOf(Commit.Done.class);
            station.close();
            assertThat(new ControlFile(new Folder(folder).control()).read().orElseThrow().clean())
                    .as("noted as clean").isFalse();
        }
    }

    @Test
    void nothingThatMovesMoneyIsWrittenAndNothingIsDelivered() {
        await().until(() -> !delivering());
        OpenStation station = (OpenStation) open().station();
        assertThat(delivering()).as("couriers run").isFalse();
        Change sale = OpenBooks.sale(UUID.randomUUID(), 100);
        Change outcome = new Change(UUID.randomUUID(), "outcome", Actor.SYSTEM, List.of(),
                List.of(), null, new AuditEntry("OUTCOME", "meter", ""), sale.tape());
        for (Change change : List.of(sale, outcome)) {
            assertThat(station.core().books().commit(change))
                    .isInstanceOfSatisfying(Commit.NotWritten.class,
                            no -> assertThat(no.code()).isEqualTo("WD-4020"));
        }
        station.close();
    }

    private static boolean delivering() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals("delivery tick"));
    }

    private OpenResult.Opened open() {
        return (OpenResult.Opened) new Opening(Clock.systemUTC()).open(folder);
    }

    /// A change that moves no money.
    private static Change note() {
        return new Change(UUID.randomUUID(), "note", Actor.SYSTEM, List.of(), List.of(), null,
                new AuditEntry("NOTE", "station", ""), List.of());
    }
}
