package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.printing.SaleQuotes;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.rating.TierCount;
import wattdesk.tariff.Quote;
import wattdesk.vending.Order;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;

/// What money buys is said by what the account used so far, as the daily run counts it: up to 20 kWh
/// a year at 0.50, above that at 1.00, and a kilowatt all day.
@Timeout(60)
class TiersAtTheCounterTest {

    private static final Money THIRTY = Money.ofYuan(30);

    @TempDir
    Path folder;

    private static LifeSite site(Path folder) throws Exception {
        return new LifeSite(folder, at("2026-12-29T10:00"), BillingPlans.of("power",
                BillingPlans.tiers(BillingPlans.EARLY, List.of("20"), "0.50", "1.00")));
    }

    private static AccountCard house(LifeSite site, int number, long openedWith) {
        VirtualLine line = site.line("L" + number);
        VirtualMeter meter = line.add(MeterSpec.count("%012d".formatted(number))
                .customer("000010000001").balanceFen(9_000).energyWh(50_000)
                .priceTenThousandths(0).loadWatts(1_000));
        Opening opening = site.accounts.open(new OpenAccount(Room.parse("3-100" + number), "住户",
                null, meter.number(), "L" + number, LifeSite.PROFILE, meter.number(),
                BillingMode.METER, "power", "000010000001", Energy.ofWh(openedWith)),
                LifeSite.ADMIN);
        return ((Opening.Opened) opening).account();
    }

    private static void night(LifeSite site) {
        toMidnight(site);
        assertThat(site.runs.catchUp(Actor.SYSTEM, RunWatch.NOBODY))
                .isInstanceOf(RunEnd.Done.class);
    }

    private static void toMidnight(LifeSite site) {
        BusinessDay day = BusinessDay.of(site.clock.instant());
        site.pass(Duration.between(site.clock.instant(),
                BillingTown.midnight(day.next().date()).plusSeconds(60)));
    }

    private static String buys(LifeSite site, AccountCard card) {
        return buys(site, card, site.pricing.counted(card));
    }

    private static String buys(LifeSite site, AccountCard card, TierCount counted) {
        return lines(site.pricing.quote(card, counted, THIRTY).orElseThrow());
    }

    private static String paper(LifeSite site, UUID sale) {
        SaleQuotes.Priced priced = site.quotes.of(order(site, sale)).orElseThrow();
        return lines(priced.quote()) + ", " + priced.used().kWh() + " used";
    }

    private static String lines(Quote quote) {
        return String.join(" + ", quote.lines().stream().map(line -> line.label() + ": "
                + line.energy().kWh() + " x " + line.price().yuanPerUnit()).toList());
    }

    private static Order order(LifeSite site, UUID sale) {
        return site.orders.bySale(sale).orElseThrow();
    }

    private static UUID sell(LifeSite site, AccountCard card) {
        UUID sale = UUID.randomUUID();
        assertThat(site.counter.sell(new SellCommand(sale, card.number(), card.meter().number(),
                THIRTY, Tender.Cash.exact(THIRTY), SellCommand.Delivery.BUS), LifeSite.ADMIN,
                _ -> { }, Duration.ofSeconds(30))).isInstanceOf(SellOutcome.Sold.class);
        return sale;
    }

    @Test
    void aRunThatCrossesIntoTheSecondTierPricesTheNextSaleThereAndNoPaperOfBefore()
            throws Exception {
        try (LifeSite site = site(folder)) {
            AccountCard card = house(site, 1, 0);
            String first = "1: 20.000 x 0.5000 + 2: 20.000 x 1.0000";
            String second = "2: 30.000 x 1.0000";
            assertThat(buys(site, card)).isEqualTo(first);
            night(site);
            UUID before = sell(site, card);
            assertThat(paper(site, before)).isEqualTo(first + ", 0.000 used");
            night(site);
            assertThat(buys(site, card)).as("24 kWh of 20 are charged").isEqualTo(second);
            assertThat(site.pricing.used(card).kWh()).as("told of the account")
                    .isEqualTo("24.000");
            UUID after = sell(site, card);
            assertThat(paper(site, after)).isEqualTo(second + ", 24.000 used");
            assertThat(paper(site, before)).as("a reprint").isEqualTo(first + ", 0.000 used");
            TierCount lastYears = site.pricing.counted(card);
            toMidnight(site);
            assertThat(buys(site, card, lastYears)).as("in front since the old year, 2027-01-01")
                    .isEqualTo(first);
            assertThat(paper(site, sell(site, card))).as("before the first run of the year")
                    .isEqualTo(first + ", 0.000 used");
            night(site);
            assertThat(buys(site, card)).isEqualTo(second);
            assertThat(paper(site, after)).isEqualTo(second + ", 24.000 used");
            assertThat(site.check()).isEmpty();
        }
    }

    @Test
    void whatAnAccountWasOpenedWithCountsUntilItsTiersBeginAnew() throws Exception {
        try (LifeSite site = site(folder)) {
            AccountCard card = house(site, 1, 18_000);
            assertThat(buys(site, card)).isEqualTo("1: 2.000 x 0.5000 + 2: 29.000 x 1.0000");
            assertThat(paper(site, sell(site, card)))
                    .isEqualTo("1: 2.000 x 0.5000 + 2: 29.000 x 1.0000, 18.000 used");
            for (int day = 29; day <= 31; day++) {
                toMidnight(site);
            }
            assertThat(buys(site, card)).as("nothing charged yet, another year")
                    .isEqualTo("1: 20.000 x 0.5000 + 2: 20.000 x 1.0000");
            assertThat(site.pricing.used(card)).isEqualTo(Energy.ZERO);
        }
    }
}
