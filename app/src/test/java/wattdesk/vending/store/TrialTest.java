package wattdesk.vending.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.store.generated.Tables.APPROVAL;
import static wattdesk.store.generated.Tables.AUDIT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.metering.ProfileFacts;
import wattdesk.operator.Approval;
import wattdesk.quantity.Money;
import wattdesk.vending.Order;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.SellOutcome.Why;
import wattdesk.vending.Trials;
import wattdesk.vending.Trials.Proof;
import wattdesk.vending.Trials.Standing;
import wattdesk.vending.store.RealCounter.Kind;

/// A real station takes no money with a type that nobody verified, until a test sale proved it.
class TrialTest {

    private static final Duration WAIT = Duration.ofSeconds(30);

    @TempDir Path folder;

    private RealCounter real(Kind kind) throws Exception {
        RealCounter counter = new RealCounter(folder, kind);
        counter.practice = false;
        return counter;
    }

    private static Approval word(RealCounter counter, String subject) {
        return new Approval(UUID.randomUUID(), RealCounter.WANG, RealCounter.LI, Trials.ACTION,
                subject, "first meter of this type", Instant.now());
    }

    private static SellOutcome begin(RealCounter counter, UUID sale) {
        return counter.trials.begin(sale, counter.account, counter.cashier,
                word(counter, Trials.subject(counter.account.meter())), _ -> { }, WAIT);
    }

    private static Why why(SellOutcome outcome) {
        return ((SellOutcome.Rejected) outcome).why();
    }

    private static SellOutcome sell(RealCounter counter) {
        return counter.desk.sell(counter.sale(50), counter.cashier, _ -> { }, WAIT);
    }

    @ParameterizedTest
    @EnumSource
    void aTestSaleOfOneYuanAndALookAtTheDisplayLetTheTypeTakeMoney(Kind kind) throws Exception {
        try (RealCounter counter = real(kind)) {
            assertThat(why(sell(counter))).isInstanceOf(Why.ProfileUnverified.class);
            assertThat(counter.trials.of(counter.account.meter()))
                    .isEqualTo(new Standing.Needed());
            UUID sale = UUID.randomUUID();
            Order order = ((SellOutcome.Sold) begin(counter, sale)).order();
            assertThat(order.standing()).isEqualTo(Order.Standing.DELIVERED);
            assertThat(order.amount()).isEqualTo(Trials.AMOUNT);
            assertThat(counter.device.creditedFen()).isEqualTo(100);
            assertThat(why(sell(counter))).as("not proved yet")
                    .isInstanceOf(Why.ProfileUnverified.class);
            assertThat(counter.trials.confirm(sale, Money.ofFen(3_763), counter.cashier))
                    .as("a display of hundredths")
                    .isEqualTo(new Proof.OtherDisplay(Money.ofFen(3_862), Money.ofFen(3_763)));
            assertThat(counter.trials.confirm(sale, Money.ofFen(3_860), counter.cashier))
                    .isEqualTo(new Proof.Proved(kind.profile));
            assertThat(counter.trials.of(counter.account.meter()))
                    .isEqualTo(new Standing.NotNeeded());
            assertThat(sell(counter)).isInstanceOfSatisfying(SellOutcome.Sold.class, sold ->
                    assertThat(sold.order().standing()).isEqualTo(Order.Standing.DELIVERED));
            assertThat(counter.device.creditedFen()).isEqualTo(5_100);
            counter.assertBooksHold();
            assertThat(counter.open.database.<Integer>read(session -> session.fetchCount(AUDIT,
                    AUDIT.ACTION.in("TEST_SALE_PAID", "METER_TYPE_PROVED")))).isEqualTo(2);
            assertThat(counter.open.database.<Integer>read(session -> session.fetchCount(APPROVAL,
                    APPROVAL.ACTION.eq("TRIAL")))).isEqualTo(1);
        }
    }

    @Test
    void anotherTextOfTheProfileIsNotProved() throws Exception {
        try (RealCounter counter = real(Kind.DLT645)) {
            UUID sale = UUID.randomUUID();
            assertThat(begin(counter, sale)).isInstanceOf(SellOutcome.Sold.class);
            assertThat(counter.trials.confirm(sale, Money.ofFen(3_862), counter.cashier))
                    .isInstanceOf(Proof.Proved.class);
            TrialRows rows = new TrialRows(counter.open.database);
            ProfileFacts facts = counter.ports.profiles().byId(Kind.DLT645.profile).orElseThrow();
            assertThat(facts.verified()).isTrue();
            assertThat(rows.proved(facts.id(), facts.fileHash())).isTrue();
            assertThat(rows.proved(facts.id(), "another text")).isFalse();
            assertThat(rows.proved("another", facts.fileHash())).isFalse();
        }
    }

    @Test
    void aMeterThatIsSilentIsNoMeterForATestSale() throws Exception {
        try (RealCounter counter = real(Kind.DLT645)) {
            counter.line.plan("reqlost*40");
            assertThat(why(begin(counter, UUID.randomUUID())))
                    .isEqualTo(new Why.MeterSilent(counter.device.number()));
            assertThat(counter.orders.open()).isEmpty();
        }
    }

    @Test
    void aTestSaleWhoseReplyIsLostResolvesByItself() throws Exception {
        try (RealCounter counter = real(Kind.DLT645)) {
            counter.line.plan("credit=gone");
            UUID sale = UUID.randomUUID();
            assertThat(begin(counter, sale)).isInstanceOf(SellOutcome.Sold.class);
            for (int i = 0; i < 8 && !counter.orders.open().isEmpty(); i++) {
                assertThat(counter.trials.confirm(sale, Money.ofFen(3_862), counter.cashier))
                        .isEqualTo(new Proof.NotDelivered());
                counter.later(Duration.ofSeconds(10));
            }
            assertThat(counter.device.creditedFen()).isEqualTo(100);
            assertThat(counter.trials.confirm(sale, Money.ofFen(3_862), counter.cashier))
                    .isInstanceOf(Proof.Proved.class);
        }
    }

    @Test
    void theSecondPersonsWordIsForThisTypeOnThisMeterAndUsedOnce() throws Exception {
        try (RealCounter counter = real(Kind.DLT645)) {
            assertThat(why(counter.trials.begin(UUID.randomUUID(), counter.account,
                    counter.cashier, word(counter, "something else"), _ -> { }, WAIT)))
                    .isEqualTo(new Why.ApprovalDoesNotFit());
            assertThat(why(counter.trials.begin(UUID.randomUUID(), counter.account,
                    counter.supervisor, word(counter, Trials.subject(counter.account.meter())),
                    _ -> { }, WAIT))).isEqualTo(new Why.ApprovalDoesNotFit());
        }
    }

    @Test
    void aPracticeStationNeedsNone() throws Exception {
        try (RealCounter counter = new RealCounter(folder, Kind.DLT645)) {
            assertThat(counter.trials.of(counter.account.meter()))
                    .isEqualTo(new Standing.NotNeeded());
            assertThat(why(begin(counter, UUID.randomUUID())))
                    .isEqualTo(new Why.NoTrialNeeded(Kind.DLT645.profile));
        }
    }
}
