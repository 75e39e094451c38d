package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;
import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.ROOM;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.board.BoardRoom;
import wattdesk.board.Standing;
import wattdesk.board.UsageBar;
import wattdesk.board.UsageSpans;
import wattdesk.board.store.BoardRows;
import wattdesk.board.store.ChargedUsage;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;

/// The board's rooms on real books: what it shows is what the ledger and the charges say.
class BoardOnBooksTest {

    private static final String STATION = "10000001";
    private static final String METERED = "10000002";

    @TempDir Path folder;

    private static BillingTown town(Path folder) throws Exception {
        BillingTown town = new BillingTown(folder, at("2026-11-01T10:00"));
        town.tariff(BillingPlans.flat("flat", "0.5383"));
        town.account(STATION, BillingMode.STATION, "flat", at("2026-11-01T10:00"));
        town.account(METERED, BillingMode.METER, "flat", at("2026-11-01T10:00"));
        town.meter("000000000001", STATION, 0, 1_000);
        town.meter("000000000002", METERED, 0, 2_000);
        town.now("2026-11-02T00:30");
        RunEnd _ = town.catchUp();
        return town;
    }

    private static Map<String, BoardRoom> rooms(BoardRows board) {
        return board.all().stream().collect(Collectors.toMap(
                room -> room.room().number(), Function.identity()));
    }

    @Test
    void theWalletIsTheLedgersHoweverOftenItIsAsked() throws Exception {
        try (BillingTown town = town(folder)) {
            BoardRows asked = new BoardRows(town.open.database);
            for (int day = 3; day < 9; day++) {
                town.now("2026-11-0" + day + "T00:30");
                RunEnd _ = town.catchUp();
                Money ledger = town.records.wallet(STATION, Commodity.ELECTRICITY);
                assertThat(ledger.isNegative()).isTrue();
                for (BoardRows board : List.of(asked, new BoardRows(town.open.database))) {
                    assertThat(rooms(board).get(STATION).accounts().getFirst().wallet())
                            .as("day %d", day).isEqualTo(ledger);
                }
            }
            assertThat(rooms(asked).get(METERED).accounts().getFirst().wallet())
                    .isEqualTo(Money.ZERO);
        }
    }

    @Test
    void everyRoomIsThereVacantOnesTooAndWhatWasRemovedIsNot() throws Exception {
        try (BillingTown town = town(folder)) {
            BoardRows board = new BoardRows(town.open.database);
            for (String number : List.of("0101", "0102")) {
                int _ = town.open.database.write(query -> query.insertInto(ROOM)
                        .set(ROOM.BUILDING, "3").set(ROOM.NUMBER, number)
                        .set(ROOM.FLOOR_NUMBER, 1).execute());
            }
            int _ = town.open.database.write(query -> query.update(ROOM)
                    .set(ROOM.REMOVED_AT, BusinessDay.wallClock(town.clock.instant()))
                    .where(ROOM.NUMBER.eq("0102")).execute());
            town.close(METERED);
            Map<String, BoardRoom> rooms = rooms(board);
            assertThat(rooms).containsOnlyKeys(STATION, METERED, "0101");
            assertThat(rooms.get("0101").accounts()).isEmpty();
            assertThat(rooms.get(METERED).accounts()).as("closed").isEmpty();
            assertThat(rooms.get(STATION).accounts().getFirst().meters()).singleElement()
                    .satisfies(meter -> assertThat(meter.balance()).as("never read").isNull());
        }
    }

    @Test
    void aRoomStandsAsItsAccountDoes() throws Exception {
        try (BillingTown town = town(folder)) {
            BoardRows board = new BoardRows(town.open.database);
            for (Standing standing : Standing.values()) {
                int _ = town.open.database.write(query -> query.update(ACCOUNT)
                        .set(ACCOUNT.STATE, standing.name())
                        .where(ACCOUNT.NUMBER.eq(METERED)).execute());
                assertThat(rooms(board).get(METERED).accounts().getFirst().standing())
                        .isEqualTo(standing);
            }
        }
    }

    @Test
    void aBalanceComesWithItsAge() throws Exception {
        try (BillingTown town = town(folder)) {
            int _ = town.open.database.write(query -> query.update(METER)
                    .set(METER.LAST_BALANCE_FEN, 1_234L)
                    .set(METER.LAST_READ_AT, BusinessDay.wallClock(town.clock.instant()))
                    .where(METER.NUMBER.eq("000000000002")).execute());
            assertThat(rooms(new BoardRows(town.open.database)).get(METERED).accounts()
                    .getFirst().meters()).singleElement().satisfies(meter -> {
                        assertThat(meter.balance()).isEqualTo(Money.ofFen(1_234));
                        assertThat(meter.balanceAt()).isEqualTo(town.clock.instant());
                    });
        }
    }

    @Test
    void theVersionMovesWithEveryCommandAndStandsOtherwise() throws Exception {
        try (BillingTown town = town(folder)) {
            BoardRows board = new BoardRows(town.open.database);
            long before = board.version();
            assertThat(board.version()).isEqualTo(before);
            town.now("2026-11-03T00:30");
            RunEnd _ = town.catchUp();
            assertThat(board.version()).isGreaterThan(before);
        }
    }

    @Test
    void theChartShowsWhatWasChargedToTheUnitAndTheFen() throws Exception {
        try (BillingTown town = town(folder)) {
            town.now("2026-11-20T00:30");
            RunEnd _ = town.catchUp();
            LocalDate from = LocalDate.of(2026, 11, 1);
            LocalDate to = LocalDate.of(2026, 11, 30);
            List<UsageBar> known = new ChargedUsage(town.open.database)
                    .days("000000000002", from, to);
            List<UsageBar> days = UsageSpans.days(known, from, to);
            assertThat(days).hasSize(30);
            assertThat(days.get(4).total()).as("a whole day at 2 kW").isEqualTo(new Usage(48_000));
            assertThat(days.get(25)).isEqualTo(UsageBar.nothing(
                    LocalDate.of(2026, 11, 26).atStartOfDay()));
            var listed = town.charges(METERED);
            assertThat(days.stream().mapToLong(bar -> bar.total().thousandths()).sum())
                    .isEqualTo(listed.stream().mapToLong(c -> c.usage().thousandths()).sum());
            List<UsageBar> month = UsageSpans.months(known, YearMonth.of(2026, 10),
                    YearMonth.of(2026, 11));
            assertThat(month.getFirst().total()).isEqualTo(Usage.ZERO);
            assertThat(month.getLast().cost()).isEqualTo(Money.ofFen(
                    listed.stream().mapToLong(c -> c.amount().fen()).sum()));
            assertThat(month.getLast().byBand().keySet()).containsExactly(Band.FLAT);
        }
    }
}
