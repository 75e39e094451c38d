package wattdesk.resale.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.resale.LawfulPrice;
import wattdesk.resale.ResaleBook;
import wattdesk.resale.SupplierBill;
import wattdesk.store.MoveWriter;
import wattdesk.tariff.Commodity;

class ResaleRowsTest {

    private static final Actor ADMIN =
            new Actor(new Operator("admin", "管", Role.ADMINISTRATOR), null);
    private static final Actor SUPERVISOR =
            new Actor(new Operator("super", "班", Role.SUPERVISOR), null);

    @TempDir Path folder;

    private OpenBooks open() throws Exception {
        return OpenBooks.in(folder, Clock.systemUTC(),
                ResaleMoves.writers().toArray(MoveWriter[]::new));
    }

    private static SupplierBill bill(String from, String to, UUID replaces) {
        return new SupplierBill(UUID.randomUUID(), Commodity.ELECTRICITY, LocalDate.parse(from),
                LocalDate.parse(to), Usage.parse("81234.567"), Money.ofFen(4_727_848), "总表 0001",
                replaces);
    }

    private static LawfulPrice lawful(String tariff, String price) {
        return new LawfulPrice(UUID.randomUUID(), Commodity.ELECTRICITY, tariff,
                UnitPrice.parse(price), "文 " + price);
    }

    @Test
    void billsAreKeptAndAWrongOneIsReplacedOnce() throws Exception {
        try (OpenBooks open = open()) {
            ResaleBook book = new ResaleRows(open.database, open.books).of(ADMIN);
            SupplierBill september = bill("2026-09-01", "2026-09-30", null);
            SupplierBill october = bill("2026-10-01", "2026-10-31", null);
            assertThat(book.keep(october).message().code()).isEqualTo("WD-6267");
            assertThat(book.keep(september).done()).isTrue();
            assertThat(book.bills()).containsExactly(october, september);
            SupplierBill right = bill("2026-10-01", "2026-10-30", october.id());
            assertThat(book.keep(right).done()).isTrue();
            assertThat(book.bills()).containsExactly(right, september);
            assertThat(book.keep(bill("2026-10-01", "2026-10-29", october.id())).message().code())
                    .as("the wrong one is gone already").isEqualTo("WD-4034");
            assertThat(new ResaleRows(open.database, open.books).of(SUPERVISOR).bills())
                    .containsExactly(right, september);
        }
    }

    @Test
    void theNewestLawfulPriceOfEachTariffCounts() throws Exception {
        try (OpenBooks open = open()) {
            ResaleBook book = new ResaleRows(open.database, open.books).of(ADMIN);
            assertThat(book.keep(lawful(null, "0.5")).message().code()).isEqualTo("WD-6268");
            LawfulPrice shop = lawful("shop-tou", "1.1");
            LawfulPrice all = lawful(null, "0.6");
            assertThat(book.keep(shop).done()).isTrue();
            assertThat(book.keep(all).done()).isTrue();
            assertThat(book.lawful()).containsExactlyInAnyOrder(shop, all);
        }
    }

    @Test
    void onlyTheAdministratorKeepsThem() throws Exception {
        try (OpenBooks open = open()) {
            ResaleBook book = new ResaleRows(open.database, open.books).of(SUPERVISOR);
            assertThat(book.keep(bill("2026-10-01", "2026-10-31", null)).message().code())
                    .isEqualTo("WD-6269");
            assertThat(book.keep(lawful(null, "0.5")).message().code()).isEqualTo("WD-6269");
            assertThat(book.bills()).isEmpty();
            assertThat(book.lawful()).isEmpty();
        }
    }
}
