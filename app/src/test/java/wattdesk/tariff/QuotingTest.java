package wattdesk.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

class QuotingTest {

    private static final TierPeriod NEW_YEAR = new TierPeriod.Yearly(MonthDay.of(1, 1));

    private static final DayPlan DAY = new DayPlan(List.of(
            new Segment(LocalTime.MIDNIGHT, Band.VALLEY), new Segment(LocalTime.of(8, 0), Band.PEAK)));

    static final BandCalendar CALENDAR = new BandCalendar(List.of(new Season("all",
            MonthDay.of(1, 1), MonthDay.of(12, 31), Map.of(DayType.ALL, DAY))),
            Set.of(), Set.of());

    static TariffVersion flat(String price) {
        return version(List.of(), List.of(price));
    }

    static TariffVersion version(List<Long> kWhLimits, List<String> prices) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            Usage upTo = i < kWhLimits.size() ? new Usage(kWhLimits.get(i) * 1000) : null;
            tiers.add(new Tier(upTo, Map.of(Band.FLAT, UnitPrice.parse(prices.get(i)))));
        }
        return new TariffVersion(Instant.EPOCH, List.of(Band.FLAT), null,
                tiers.size() > 1 ? NEW_YEAR : null, tiers);
    }

    static final TariffVersion ZHEJIANG =
            version(List.of(2760L, 4800L), List.of("0.5380", "0.5880", "0.8380"));

    private static Quote quote(TariffVersion version, String usedKWh, String yuan) {
        long wh = new BigDecimal(usedKWh).movePointRight(3).longValueExact();
        long fen = new BigDecimal(yuan).movePointRight(2).longValueExact();
        return Quoting.quote(version, Energy.ofWh(wh), Money.ofFen(fen)).orElseThrow();
    }

    @Test
    void aFlatPriceBuysWholeWattHoursRoundedDown() {
        Quote quote = quote(flat("0.5820"), "0", "200.00");
        assertThat(quote.energy().kWh()).isEqualTo("343.642");
        assertThat(quote.lines()).containsExactly(new Quote.Line("1", Energy.ofWh(343_642),
                UnitPrice.parse("0.5820"), Money.ofYuan(200)));
        assertThat(quote.approximate()).isFalse();
    }

    @Test
    void t15AnAmountThatCrossesALimitIsSplitThere() {
        Quote quote = quote(ZHEJIANG, "2640", "200.00");
        assertThat(quote.lines()).extracting(line -> line.energy().kWh())
                .containsExactly("120.000", "230.340");
        assertThat(quote.lines()).extracting(line -> line.cost().yuan())
                .containsExactly("64.56", "135.44");
    }

    @Test
    void theLimitItselfBelongsToTheLowerTier() {
        Quote quote = quote(ZHEJIANG, "2760", "0.59");
        assertThat(quote.lines()).extracting(Quote.Line::label).containsExactly("2");
        assertThat(quote(ZHEJIANG, "2759.999", "0.01").lines())
                .extracting(Quote.Line::label).containsExactly("1", "2");
    }

    @Test
    void t15StepsOfThePapersComeOut() {
        assertThat(quote(ZHEJIANG, "2400", "199.56").energy().kWh()).isEqualTo("370.000");
        assertThat(quote(ZHEJIANG, "4400", "243.58").energy().kWh()).isEqualTo("410.000");
    }

    @Test
    void bandsGiveOneLineEachAndTheSurestFigure() {
        TariffVersion version = new TariffVersion(Instant.EPOCH, List.of(Band.PEAK, Band.VALLEY),
                CALENDAR, null,
                List.of(new Tier(null, Map.of(Band.PEAK, UnitPrice.parse("1.0000"),
                        Band.VALLEY, UnitPrice.parse("0.4000")))));
        Quote quote = quote(version, "0", "100.00");
        assertThat(quote.approximate()).isTrue();
        assertThat(quote.lines()).extracting(Quote.Line::label).containsExactly("PEAK", "VALLEY");
        assertThat(quote.lines()).extracting(line -> line.energy().kWh())
                .containsExactly("100.000", "250.000");
        assertThat(quote.energy().kWh()).isEqualTo("100.000");
    }

    @Test
    void energyWithoutEndForNothingIsNotQuoted() {
        assertThat(Quoting.quote(flat("0"), Energy.ZERO, Money.ofYuan(1))).isEmpty();
        TariffVersion freeFirst = version(List.of(10L), List.of("0", "0.5000"));
        assertThat(quote(freeFirst, "0", "1.00").energy().kWh()).isEqualTo("12.000");
    }

    /// One Wh after the other, in BigDecimal, from the definition alone.
    @Test
    void randomQuotesEqualASlowReference() {
        for (long seed = 1; seed <= 400; seed++) {
            Random random = new Random(seed);
            TariffVersion version = randomVersion(random);
            Energy used = Energy.ofWh(random.nextInt(40_000));
            Money amount = Money.ofFen(random.nextInt(1, 3000));
            Quote quote = Quoting.quote(version, used, amount).orElseThrow();
            long[] reference = slowly(version, used, amount);
            String as = "seed " + seed + " " + version + " used " + used + " for " + amount;
            long[] got = new long[version.tiers().size()];
            quote.lines().forEach(
                    line -> got[Integer.parseInt(line.label()) - 1] = line.energy().wh());
            assertThat(got).as(as).isEqualTo(reference);
            checkCosts(quote, as);
        }
    }

    private static TariffVersion randomVersion(Random random) {
        int tiers = random.nextInt(1, 5);
        List<Long> limits = new ArrayList<>();
        List<String> prices = new ArrayList<>();
        long limit = 0;
        for (int i = 0; i < tiers; i++) {
            limit += random.nextInt(1, 20);
            if (i < tiers - 1) {
                limits.add(limit);
            }
            prices.add(BigDecimal.valueOf(random.nextInt(1000, 20_000), 4).toPlainString());
        }
        return version(limits, prices);
    }

    private static long[] slowly(TariffVersion version, Energy used, Money amount) {
        long[] wh = new long[version.tiers().size()];
        BigDecimal money = new BigDecimal(amount.yuan());
        long at = used.wh();
        while (true) {
            int tier = 0;
            while (version.tiers().get(tier).upTo() != null
                    && at >= version.tiers().get(tier).upTo().thousandths()) {
                tier++;
            }
            BigDecimal one = new BigDecimal(
                    version.tiers().get(tier).price(Band.FLAT).yuanPerUnit()).movePointLeft(3);
            if (money.compareTo(one) < 0) {
                return wh;
            }
            money = money.subtract(one);
            wh[tier]++;
            at++;
        }
    }

    private static void checkCosts(Quote quote, String as) {
        BigDecimal exact = BigDecimal.ZERO;
        long fen = 0;
        for (Quote.Line line : quote.lines()) {
            BigDecimal cost = new BigDecimal(line.energy().kWh())
                    .multiply(new BigDecimal(line.price().yuanPerUnit()));
            exact = exact.add(cost);
            fen += line.cost().fen();
            assertThat(cost.subtract(new BigDecimal(line.cost().yuan())).abs())
                    .as(as).isLessThan(new BigDecimal("0.01"));
        }
        assertThat(fen).as(as)
                .isEqualTo(exact.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
