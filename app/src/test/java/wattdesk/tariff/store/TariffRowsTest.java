package wattdesk.tariff.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.tariff.Quoting;
import wattdesk.tariff.Tariff;

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
