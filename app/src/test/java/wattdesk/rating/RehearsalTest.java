package wattdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wattdesk.message.Message;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tier;
import wattdesk.tariff.TierPeriod;

class RehearsalTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Instant BEGIN = Instant.parse("2026-09-30T16:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2026-12-31T16:00:00Z");
    private static final TierPeriod YEAR = new TierPeriod.Yearly(MonthDay.of(1, 1));

    private static TariffVersion flat(String price) {
        return TariffVersion.flat(NEXT_YEAR, UnitPrice.parse(price));
    }

    private static Tariff tariff(TariffVersion version) {
        return new Tariff("t", "甲", Commodity.ELECTRICITY, List.of(version));
    }

    /// A day's charge of so many kWh at 0.5000.
    private static Rehearsal.Charged day(
            String account, int day, String kwh, TierPeriod counted, String used) {
        Instant from = BEGIN.plusSeconds(86_400L * day);
        Usage usage = Usage.parse(kwh);
        return new Rehearsal.Charged(account, new Step(
                new RegisterReading(from, new Registers.Total(Usage.parse("100"))),
                new RegisterReading(from.plusSeconds(86_400),
                        new Registers.Total(Usage.parse("100").plus(usage))), 1),
                Money.ofFen(usage.thousandths() / 20), usage, counted, Usage.parse(used));
    }

    private static List<Rehearsal.Account> rehearse(
            TariffVersion version, Rehearsal.Charged... charges) {
        return new Rehearsal(tariff(version), version).of(List.of(charges));
    }

    @Test
    void eachAccountIsRatedStepByStepUnderTheNewVersion() {
        List<Rehearsal.Account> accounts = rehearse(flat("0.6"),
                day("a", 0, "10", null, "0"), day("b", 0, "7.777", null, "0"),
                day("a", 1, "3.333", null, "0"));
        assertThat(accounts).extracting(Rehearsal.Account::account).containsExactly("a", "b");
        assertThat(accounts.getFirst().before()).isEqualTo(Money.ofFen(500 + 166));
        assertThat(accounts.getFirst().after()).isEqualTo(Money.ofFen(800));
        assertThat(accounts.getFirst().usage()).isEqualTo(Usage.parse("13.333"));
        assertThat(accounts.getLast().difference()).isEqualTo(Money.ofFen(467 - 388));
    }

    @Test
    void theCarryGoesFromStepToStepAsItDoesInACharge() {
        List<Rehearsal.Charged> days = new ArrayList<>();
        for (int day = 0; day < 31; day++) {
            days.add(day("a", day, "0.007", null, "0"));
        }
        Rehearsal.Account month = new Rehearsal(tariff(flat("0.6")), flat("0.6")).of(days)
                .getFirst();
        assertThat(month.after()).as("31 × 0.42 fen, rounded once")
                .isEqualTo(Money.ofFen(13));
    }

    private static TariffVersion tiered() {
        return new TariffVersion(NEXT_YEAR, List.of(Band.FLAT), null, YEAR, List.of(
                new Tier(Usage.parse("2760"), Map.of(Band.FLAT, UnitPrice.parse("0.5"))),
                new Tier(null, Map.of(Band.FLAT, UnitPrice.parse("1.0")))));
    }

    @Test
    void theTierPositionStandsWhereTheCountIsTheSame() {
        assertThat(rehearse(tiered(), day("a", 0, "10", YEAR, "2755")).getFirst().after())
                .as("5 below the limit, 5 above").isEqualTo(Money.ofFen(250 + 500));
        assertThat(rehearse(tiered(), day("a", 0, "10", new TierPeriod.Monthly(1), "2755"))
                .getFirst().after()).as("another count begins with the month")
                .isEqualTo(Money.ofFen(500));
        assertThat(rehearse(tiered(), day("a", 0, "10", null, "0")).getFirst().after())
                .isEqualTo(Money.ofFen(500));
    }

    @Test
    void theMonthSaysWhoseTiersItCannotTellToTheEndOfTheirPeriod() {
        TierPeriod month = new TierPeriod.Monthly(1);
        List<Rehearsal.Account> accounts = rehearse(tiered(), day("a", 0, "10", month, "0"),
                day("b", 0, "10", null, "0"), day("c", 0, "10", YEAR, "2755"));
        assertThat(accounts).extracting(Rehearsal.Account::countedAnew)
                .containsExactly(true, true, false);
        Message caution = new RehearsedMonth(MONTH, accounts).caution().orElseThrow();
        assertThat(caution.code()).isEqualTo("WD-6262");
        assertThat(caution.arguments()).containsExactly("2");
        TariffVersion byMonth = new TariffVersion(NEXT_YEAR, List.of(Band.FLAT), null, month,
                tiered().tiers());
        assertThat(new RehearsedMonth(MONTH, rehearse(byMonth, day("a", 0, "10", YEAR, "2755"),
                day("a", 1, "10", YEAR, "2765"))).caution())
                .as("a month is a whole period").isEmpty();
        assertThat(new RehearsedMonth(MONTH, rehearse(flat("0.6"), day("a", 0, "10", YEAR, "1")))
                .caution()).as("nothing is counted").isEmpty();
    }

    private static Rehearsal.Charged banded(String account) {
        Instant to = BEGIN.plusSeconds(86_400);
        return new Rehearsal.Charged(account, new Step(
                new RegisterReading(BEGIN, new Registers.ByBand(Map.of(Band.PEAK, Usage.ZERO))),
                new RegisterReading(to, new Registers.Total(Usage.parse("5"))), 1),
                Money.ofFen(250), Usage.parse("5"), null, Usage.ZERO);
    }

    @Test
    void whoCannotBeRatedIsCountedAndNotSummed() {
        List<Rehearsal.Account> accounts = rehearse(flat("0.6"),
                day("a", 0, "10", null, "0"), banded("b"));
        assertThat(accounts.getLast().after()).isNull();
        RehearsalTotals totals = new RehearsedMonth(MONTH, accounts).totals();
        assertThat(totals.accounts()).isEqualTo(2);
        assertThat(totals.notRated()).isEqualTo(1);
        assertThat(totals.before()).isEqualTo(Money.ofFen(500));
        assertThat(totals.after()).isEqualTo(Money.ofFen(600));
        assertThat(totals.usage()).isEqualTo(Usage.parse("10"));
        assertThat(totals.from()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(totals.to()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    private static Rehearsal.Account account(String name, long before, long after) {
        return new Rehearsal.Account(
                name, Usage.parse("1"), Money.ofFen(before), Money.ofFen(after), false);
    }

    @Test
    void theTotalsTellWhoPaysMoreAndTheWorstFirst() {
        List<Rehearsal.Account> accounts = List.of(account("a", 1000, 1210),
                account("b", 1000, 1000), account("c", 1000, 990), account("d", 1000, 1051),
                account("e", 1000, 700), account("f", 1000, 1010), account("g", 1000, 900),
                account("h", 0, 5), account("i", 500, 710));
        RehearsedMonth month = new RehearsedMonth(MONTH, accounts);
        RehearsalTotals totals = month.totals();
        assertThat(totals.payingMore()).isEqualTo(5);
        assertThat(totals.payingLess()).isEqualTo(3);
        assertThat(totals.difference()).isEqualTo(Money.ofFen(
                210 - 10 + 51 - 300 + 10 - 100 + 5 + 210));
        assertThat(totals.worst()).extracting(RehearsalTotals.AccountDifference::account)
                .as("equals in the order of their numbers").containsExactly("a", "i", "d", "f",
                        "h");
        assertThat(month.spread()).containsExactly(1, 1, 1, 1, 1, 1, 3);
    }

    @Test
    void withoutAChargedMonthThereIsNothingToRehearse() {
        ChargedMonths none = new ChargedMonths() {
            @Override
            public Optional<YearMonth> lastBefore(String tariff, YearMonth month) {
                return Optional.empty();
            }

            @Override
            public List<Rehearsal.Charged> of(String tariff, YearMonth month, boolean byBand) {
                throw new AssertionError("nobody asks for a month that is not there");
            }
        };
        assertThat(RehearsedMonth.of(none, tariff(flat("1")), flat("1"), MONTH)).isEmpty();
        assertThat(RehearsalTotals.NO_MONTH.hasMonth()).isFalse();
        assertThat(RehearsalTotals.NO_MONTH.difference()).isEqualTo(Money.ZERO);
    }
}
