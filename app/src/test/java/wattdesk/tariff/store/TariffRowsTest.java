package wattdesk.tariff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.TARIFF;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.tariff.Quoting;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.Tariffs;

class TariffRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    @TempDir Path folder;

    @Test
    void theDemoTariffsAreKeptAndReadAgain() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder, Clock.systemUTC(), new TariffMoves())) {
            TariffRows rows = new TariffRows(open.database, open.books);
            for (String document : DemoTariffs.documents()) {
                assertThat(rows.add(document, Actor.SYSTEM))
                        .isInstanceOf(TariffRows.Added.Ok.class);
            }
            TariffRows again = new TariffRows(open.database, open.books);
            assertThat(again.all()).extracting(Tariff::id).containsExactly(
                    DemoTariffs.FLAT, DemoTariffs.TIERED, DemoTariffs.BANDS);
            Tariff tiered = again.find(DemoTariffs.TIERED).orElseThrow();
            assertThat(Quoting.quote(tiered.inForce(NOW).orElseThrow(),
                    Energy.ofWh(2_400_000), Money.ofFen(19_956)).orElseThrow().energy().kWh())
                    .isEqualTo("370.000");
            assertThat(again.find(DemoTariffs.BANDS).orElseThrow().highestPrice(NOW)
                    .orElseThrow().yuanPerUnit()).isEqualTo("1.2000");
        }
    }

    @Test
    void t19WhatAnOlderReleaseTookAndIsNoTariffTodayKeepsNobodyFromOpening() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder, Clock.systemUTC(), new TariffMoves())) {
            TariffRows rows = new TariffRows(open.database, open.books);
            assertThat(rows.add(DemoTariffs.documents().getFirst(), Actor.SYSTEM))
                    .isInstanceOf(TariffRows.Added.Ok.class);
            int _ = open.database.write(query -> query.insertInto(TARIFF)
                    .set(TARIFF.ID, "old").set(TARIFF.NAME, "旧").set(TARIFF.COMMODITY,
                            "ELECTRICITY")
                    .set(TARIFF.DOCUMENT, """
                            {"id":"old","name":"旧","commodity":"ELECTRICITY","versions":[
                             {"effectiveFrom":"2024-01-01T00:00:00+08:00",
                              "bands":["PEAK","VALLEY"],
                              "prices":[{"PEAK":"1.0000","VALLEY":"0.5000"}]}]}""").execute());
            TariffRows again = new TariffRows(open.database, open.books);
            assertThat(again.find("old")).as("never a guessed price").isEmpty();
            assertThat(again.find(DemoTariffs.FLAT)).isPresent();
        }
    }

    @Test
    void aFlatPriceIsATariffOfItsOwnFromThatDayOn() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder, Clock.systemUTC(), new TariffMoves())) {
            TariffRows rows = new TariffRows(open.database, open.books);
            Tariffs mine = new VersionRows(open.database, open.books, rows, () -> NOW)
                    .tariffs(Actor.SYSTEM);
            BusinessDay day = BusinessDay.of(NOW);
            Tariff first = mine.takeFlat("合表 \"一\"", "0.582", day).tariff();
            assertThat(first.id()).isEqualTo("flat-1");
            assertThat(first.name()).isEqualTo("合表 \"一\"");
            assertThat(first.highestPrice(NOW).orElseThrow().yuanPerUnit()).isEqualTo("0.5820");
            assertThat(first.inForce(NOW.minusSeconds(86_400))).isEmpty();
            assertThat(mine.takeFlat("b", "0.6", day).tariff().id())
                    .isEqualTo("flat-2");
            for (String wrong : new String[] {"", "cheap", "-1", "0.58201"}) {
                assertThat(mine.takeFlat("c", wrong, day).message().code())
                        .as(wrong).isEqualTo("WD-6204");
            }
        }
    }

    @Test
    void oneIdIsTakenOnceAndOnlyByTheAdministrator() throws Exception {
        try (OpenBooks open = OpenBooks.in(folder, Clock.systemUTC(), new TariffMoves())) {
            TariffRows rows = new TariffRows(open.database, open.books);
            String flat = DemoTariffs.documents().getFirst();
            Actor cashier = new Actor(new Operator("w", "王", Role.CASHIER), null);
            assertThat(rows.add(flat, cashier)).isEqualTo(new TariffRows.Added.NotPermitted());
            assertThat(rows.add(flat, Actor.SYSTEM)).isInstanceOf(TariffRows.Added.Ok.class);
            assertThat(rows.add(flat, Actor.SYSTEM))
                    .isEqualTo(new TariffRows.Added.IdTaken("resident-flat"));
        }
    }
}
