package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;
import static wattdesk.store.generated.Tables.POSTING;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.Money;
import wattdesk.tariff.Commodity;

/// What days of charges leave in the ledger, by billing mode.
class PostedTest {

    @TempDir Path folder;

    private static Map<String, Long> balances(BillingTown town) {
        return town.open.database.read(query -> {
            Map<String, Long> sums = new TreeMap<>();
            query.select(POSTING.ACCOUNT_KIND, POSTING.ACCOUNT_REF, DSL.sum(POSTING.AMOUNT_FEN))
                    .from(POSTING).groupBy(POSTING.ACCOUNT_KIND, POSTING.ACCOUNT_REF)
                    .forEach(row -> sums.put(row.value1() + " " + row.value2(),
                            row.value3().longValueExact()));
            return sums;
        });
    }

    @Test
    void everyModePaysOutOfItsOwnAndAllOfItIsRevenue() throws Exception {
        try (BillingTown town = new BillingTown(folder, at("2026-11-01T10:00"))) {
            town.tariff(BillingPlans.flat("flat", "0.5383"));
            int number = 0;
            for (BillingMode mode : BillingMode.values()) {
                number++;
                town.account("1000000" + number, mode, "flat", at("2026-11-01T10:00"));
                town.meter("00000000000" + number, "1000000" + number, 0, 1_000L * number);
            }
            town.now("2026-11-02T00:30");
            RunEnd _ = town.catchUp();
            assertThat(balances(town)).as("a start value posts nothing").isEmpty();
            town.now("2026-11-12T00:30");
            RunEnd _ = town.catchUp();
            Map<BillingMode, Long> charged = new TreeMap<>();
            number = 0;
            for (BillingMode mode : BillingMode.values()) {
                number++;
                long wh = 240_000L * number;
                long fen = town.charges("1000000" + number).stream()
                        .mapToLong(c -> c.amount().fen()).sum();
                assertThat(fen).as(mode + " to the fen").isEqualTo(Math.round(wh * 5383 / 1e5));
                charged.put(mode, fen);
            }
            long all = charged.values().stream().mapToLong(Long::longValue).sum();
            String station = account(BillingMode.STATION);
            assertThat(balances(town)).containsExactlyInAnyOrderEntriesOf(Map.of(
                    "DELIVERED ELECTRICITY", charged.get(BillingMode.METER),
                    "WALLET ELECTRICITY:" + station, charged.get(BillingMode.STATION),
                    "UNBILLED ELECTRICITY:" + account(BillingMode.POSTPAID),
                    charged.get(BillingMode.POSTPAID), "REVENUE ELECTRICITY", -all));
            assertThat(town.records.wallet(station, Commodity.ELECTRICITY))
                    .isEqualTo(Money.ofFen(-charged.get(BillingMode.STATION)));
            assertThat(town.records.wallet(account(BillingMode.METER), Commodity.ELECTRICITY))
                    .isEqualTo(Money.ZERO);
            assertThat(town.check()).isEmpty();
        }
    }

    private static String account(BillingMode mode) {
        return "1000000" + (mode.ordinal() + 1);
    }
}
