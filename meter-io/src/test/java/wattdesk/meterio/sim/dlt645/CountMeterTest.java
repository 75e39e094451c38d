package wattdesk.meterio.sim.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wattdesk.meterio.sim.Host;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.Refusal;
import wattdesk.meterio.sim.model.VirtualMeter;

/// The rules of a COUNT meter (F3, meter-io 22).
class CountMeterTest {

    private static final String ADDRESS = "000024170093";
    private static final String CUSTOMER = "000000031204";
    private static final String CREDIT = "070102FF";

    private final StepClock clock = new StepClock();
    private final VirtualLine line = VirtualLine.on("2400,8E1", clock);
    private final Host host = new Host(line, clock);

    private static MeterSpec.Builder meter() {
        return MeterSpec.count(ADDRESS).customer(CUSTOMER).balanceFen(3_762).count(31)
                .totalFen(500_000);
    }

    @Test
    void whatWasUsedBeforeAResetIsNotTakenFromWhatIsSet() {
        var meter = line.add(meter().loadWatts(1_000));
        clock.advanceMillis(3_600_000);
        assertThat(sell("070103FF", 5_000, 0, CUSTOMER)).startsWith("83");
        assertThat(meter.balanceFen()).as("after a few seconds of 1 kW").isBetween(4_999L, 5_000L);
    }

    private String read(String identifier) {
        return Ask645.answer(host.ask(Ask645.read(ADDRESS, identifier)));
    }

    private String sell(long fen, long count, String customer) {
        return sell(CREDIT, fen, count, customer);
    }

    private String sell(String identifier, long fen, long count, String customer) {
        return Ask645.answer(
                host.ask(Ask645.recharge(ADDRESS, identifier, fen, count, customer)));
    }

    @Test
    void itShowsWhatItHolds() {
        line.add(meter().number("000024179999").hoardingFen(1_000_000).energyWh(62_370)
                .overdraftFen(500));
        assertThat(read("00900200")).isEqualTo("91 00003762");
        assertThat(read("00900201")).isEqualTo("91 00000000");
        assertThat(read("03330201")).isEqualTo("91 0031");
        assertThat(read("03330200")).isEqualTo("91 0031");
        assertThat(read("03330601")).isEqualTo("91 00500000");
        assertThat(read("04000401")).isEqualTo("91 " + ADDRESS);
        assertThat(read("04000402")).isEqualTo("91 000024179999");
        assertThat(read("0400040E")).isEqualTo("91 " + CUSTOMER);
        assertThat(read("04001003")).isEqualTo("91 00000500");
        assertThat(read("04001004")).isEqualTo("91 01000000");
        assertThat(read("00010000")).isEqualTo("91 00006237");
        assertThat(read("04000503")).isEqualTo("91 0200");
    }

    @Test
    void theClockCountsSundayAsZero() {
        line.add(meter());
        assertThat(read("0400010C")).startsWith("91 2611220010");
        assertThat(read("04000101")).isEqualTo("91 26112200");
        assertThat(read("04000102")).startsWith("91 1000");
    }

    @Test
    void aCreditAddsAndAnswersWithBalanceCountAndCustomer() {
        var meter = line.add(meter());
        assertThat(sell(10_000, 32, CUSTOMER))
                .isEqualTo("83 " + CUSTOMER + "00000020" + "000035C2" + CREDIT);
        assertThat(meter.balanceFen()).isEqualTo(13_762);
        assertThat(meter.count()).isEqualTo(32);
        assertThat(meter.totalFen()).isEqualTo(510_000);
        assertThat(meter.executedCredits()).isEqualTo(1);
        assertThat(meter.creditedFen()).isEqualTo(10_000);
        assertThat(meter.executions().getFirst().order()).isEqualTo("00000007");
    }

    @Test
    void aRepeatIsRefusedAndAddsNothing() {
        var meter = line.add(meter());
        sell(10_000, 32, CUSTOMER);
        assertThat(sell(10_000, 32, CUSTOMER)).isEqualTo("C3 80");
        assertThat(meter.executedCredits()).isEqualTo(1);
        assertThat(meter.balanceFen()).isEqualTo(13_762);
    }

    @Test
    void theChecksComeInTheOrderLengthCountCustomerHoarding() {
        line.add(meter().hoardingFen(4_000));
        var data = Ask645.rechargeData(CREDIT, 10_000, 99, "000000099999");
        var tooLong = java.util.Arrays.copyOf(data, 31);
        assertThat(Ask645.answer(host.ask(Ask645.frame(ADDRESS, 0x03, tooLong))))
                .isEqualTo("C3 84");
        assertThat(sell(10_000, 99, "000000099999")).isEqualTo("C3 80");
        assertThat(sell(10_000, 32, "000000099999")).isEqualTo("C3 81");
        assertThat(sell(10_000, 32, CUSTOMER)).isEqualTo("C3 82");
        assertThat(sell(238, 32, CUSTOMER)).startsWith("83");
    }

    @Test
    void theFirstCreditOpensTheAccountAndLaterOnesMustMatch() {
        var meter = line.add(MeterSpec.count(ADDRESS));
        assertThat(read("04000503")).isEqualTo("91 C200");
        assertThat(sell(10_000, 1, CUSTOMER)).startsWith("83 " + CUSTOMER);
        assertThat(read("04000503")).isEqualTo("91 0200");
        assertThat(sell(10_000, 2, "000000099999")).isEqualTo("C3 81");
        assertThat(meter.customer()).isEqualTo(CUSTOMER);
    }

    @Test
    void openingWithTheCurrentCountAnswersAndAddsNothing() {
        var meter = line.add(meter());
        assertThat(sell("070101FF", 10_000, 31, CUSTOMER)).startsWith("83");
        assertThat(meter.executedCredits()).isZero();
        assertThat(meter.balanceFen()).isEqualTo(3_762);
        assertThat(sell("070101FF", 10_000, 32, CUSTOMER)).startsWith("83");
        assertThat(meter.executedCredits()).isEqualTo(1);
    }

    @Test
    void theWalletResetBeginsTheCountAgain() {
        var meter = line.add(meter());
        assertThat(sell("070103FF", 0, 0, CUSTOMER)).startsWith("83");
        assertThat(meter.count()).isZero();
        assertThat(meter.balanceFen()).isZero();
        assertThat(meter.executedCredits()).isZero();
    }

    @Test
    void overdraftIsRepaidFirst() {
        var meter = line.add(meter().balanceFen(-300).overdraftFen(1_000));
        assertThat(read("00900200")).isEqualTo("91 00000000");
        assertThat(read("00900201")).isEqualTo("91 00000300");
        sell(1_000, 32, CUSTOMER);
        assertThat(read("00900200")).isEqualTo("91 00000700");
        assertThat(meter.creditedFen()).isEqualTo(1_000);
    }

    @Test
    void theCountWrapsAfter9999() {
        var meter = line.add(meter().count(9_999));
        assertThat(read("03330201")).isEqualTo("91 9999");
        assertThat(sell(100, 10_000, CUSTOMER)).isEqualTo("C3 80");
        assertThat(sell(100, 0, CUSTOMER)).startsWith("83");
        assertThat(read("03330201")).isEqualTo("91 0000");
        assertThat(meter.executedCredits()).isEqualTo(1);
    }

    @Test
    void itIsSilentForForeignAddressesAndAnswersWildcardsWithItsOwn() {
        line.add(meter());
        assertThat(host.ask(Ask645.read("000024170094", "00900200"))).isEmpty();
        assertThat(host.ask(Ask645.read("999999999999", "00900200"))).isEmpty();
        assertThat(read("AAAAAAAAAAAA", "04000402")).isEqualTo("91 " + ADDRESS);
        assertThat(read("AAAAAAAA0093", "04000402")).isEqualTo("91 " + ADDRESS);
        assertThat(host.ask(Ask645.read("AAAAAAAA0094", "04000402"))).isEmpty();
        assertThat(Ask645.answer(host.ask("FEFEFEFE68AAAAAAAAAAAA681300DF16")))
                .isEqualTo("93 " + ADDRESS);
    }

    private String read(String address, String identifier) {
        return Ask645.answer(host.ask(Ask645.read(address, identifier)));
    }

    @Test
    void aCreditForAWildcardIsNeverExecuted() {
        var meter = line.add(meter());
        assertThat(host.ask(Ask645.recharge("AAAAAAAAAAAA", CREDIT, 100, 32, CUSTOMER)))
                .isEmpty();
        assertThat(meter.executedCredits()).isZero();
    }

    @Test
    void unknownDataAndCommandsAreErrors() {
        line.add(meter());
        assertThat(read("0F0F0F0F")).isEqualTo("D1 02");
        assertThat(Ask645.answer(host.ask(Ask645.frame(ADDRESS, 0x14, new byte[12]))))
                .isEqualTo("D4 01");
        assertThat(Ask645.answer(host.ask(Ask645.frame(ADDRESS, 0x0A, new byte[12]))))
                .isEqualTo("CA 01");
    }

    @Test
    void consumptionCostsMoneyAndCutsAtTheLimit() {
        var meter = line.add(meter().balanceFen(62).loadWatts(1_000));
        clock.advanceMillis(3_600_000);
        assertThat(meter.energyWh()).isEqualTo(1_000);
        assertThat(meter.balanceFen()).isZero();
        assertThat(read("04000503")).isEqualTo("91 0250");
        clock.advanceMillis(3_600_000);
        assertThat(meter.energyWh()).isEqualTo(1_000);
        sell(100, 32, CUSTOMER);
        assertThat(meter.relayOpen()).isFalse();
    }

    @Test
    void theBalanceReadTruncatesAndTheReplyRounds() {
        line.add(meter().balanceFen(1_000).unitsPerFen(100));
        assertThat(sell(160, 32, CUSTOMER)).contains("000003EA");
        assertThat(read("00900200")).isEqualTo("91 00001001");
    }

    @Test
    void badHabitsShow() {
        var meter = line.add(meter());
        meter.quirks(q -> q.withClockDriftSeconds(3_600));
        assertThat(read("04000102")).startsWith("91 1100");
        meter.quirks(q -> q.withAnswersNumber(java.util.Optional.of("000000000001")));
        assertThat(read("04000402")).isEqualTo("91 000000000001");
        meter.quirks(q -> q.withRefuse(java.util.Optional.of(Refusal.CUSTOMER)));
        assertThat(sell(100, 32, CUSTOMER)).isEqualTo("C3 81");
        meter.offline(true);
        assertThat(host.ask(Ask645.read(ADDRESS, "00900200"))).isEmpty();
        meter.offline(false);
        meter.quirks(q -> q.withLateMillis(1_500));
        host.send(Ask645.read(ADDRESS, "00900200"));
        assertThat(host.after(1_500)).isEmpty();
        assertThat(Ask645.answer(host.after(500))).isEqualTo("91 00003762");
    }

    @Test
    void aPartlyAppliedCreditIsAnsweredWithAnError() {
        VirtualMeter count = line.add(meter().quirks(
                wattdesk.meterio.sim.model.Quirks.NONE.withPartial(
                        java.util.Optional.of(PartialWrite.COUNT))));
        assertThat(sell(100, 32, CUSTOMER)).isEqualTo("C3 01");
        assertThat(count.count()).isEqualTo(32);
        assertThat(count.balanceFen()).isEqualTo(3_762);
        assertThat(count.executedCredits()).isZero();
        count.quirks(q -> q.withPartial(java.util.Optional.of(PartialWrite.AMOUNT)));
        assertThat(sell(100, 33, CUSTOMER)).isEqualTo("C3 01");
        assertThat(count.count()).isEqualTo(32);
        assertThat(count.balanceFen()).isEqualTo(3_862);
        count.quirks(q -> q.withPartial(java.util.Optional.of(PartialWrite.ALL)));
        assertThat(sell(100, 33, CUSTOMER)).isEqualTo("C3 01");
        assertThat(count.count()).isEqualTo(33);
        assertThat(count.creditedFen()).isEqualTo(200);
    }

    @Test
    void aForeignPurchaseRunsAhead() {
        var meter = line.add(meter());
        meter.foreignPurchase(5_000);
        assertThat(read("03330201")).isEqualTo("91 0032");
        assertThat(read("00900200")).isEqualTo("91 00008762");
        assertThat(read("03330601")).isEqualTo("91 00505000");
    }

    @Test
    void theFinerScaleCreditsAHundredth() {
        var meter = line.add(meter().unitsPerFen(100));
        sell(10_000, 32, CUSTOMER);
        assertThat(meter.balanceFen()).isEqualTo(3_862);
    }
}
