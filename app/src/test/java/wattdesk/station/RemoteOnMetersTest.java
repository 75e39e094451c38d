package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.RemoteBench.fast;
import static wattdesk.station.RemoteBench.meter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountState;
import wattdesk.metering.ControlAbility;
import wattdesk.metering.ControlGateway;
import wattdesk.metering.ControlResult;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterOrder;
import wattdesk.metering.SwitchState;
import wattdesk.operator.Actor;
import wattdesk.quantity.Money;
import wattdesk.remote.Foresight;
import wattdesk.remote.Operation;
import wattdesk.remote.Remote;
import wattdesk.remote.Remote.Performed;
import wattdesk.remote.RemoteDesk;
import wattdesk.remote.RemoteOrder;
import wattdesk.remote.RemoteState;
import wattdesk.remote.RemoteTeller;
import wattdesk.remote.Terms;
import wattdesk.remote.Terms.Limit;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;

/// Orders to virtual meters of every kind on the real database: done, refused, lost on the way,
/// another meter, killed between two steps, given back to their own logic after a restart.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteOnMetersTest {

    private static final String COUNT = "000024170093";
    private static final String LOST = "000024170094";
    private static final String KILLED = "000024170097";
    private static final String LOCKED = "000024170095";
    private static final String CHIP = "000024170096";
    private static final String OWED = "000024170098";
    private static final String ACREL = "000025170005";
    private static final String FORCED = "000025170006";
    private static final String SWAPPED = "000025170007";
    private static final String GONE = "000025170008";
    private static final String WATER = "00000000170009";
    private static final String MONEY = "balance = \"50.00\"\nprice = \"0.5820\"\n";

    private RemoteBench bench;

    @BeforeAll
    void station(@TempDir Path folder) throws Exception {
        bench = new RemoteBench(folder, fast("a") + fast("l") + fast("b") + fast("g") + fast("w")
                + meter("a", "demo-645-count", COUNT, MONEY)
                + meter("l", "demo-645-count", LOST, MONEY)
                + meter("a", "demo-645-count", KILLED, MONEY)
                + meter("a", "demo-645-count", OWED, MONEY)
                + meter("a", "demo-645-order", LOCKED, MONEY + "passwords = \"2:123456\"\n")
                + meter("a", "dlt645-esam-readonly", CHIP, MONEY)
                + meter("b", "acrel-ddsy1352-b", ACREL, MONEY)
                + meter("b", "acrel-ddsy1352-b", FORCED, MONEY)
                + meter("b", "acrel-ddsy1352-b", SWAPPED,
                        MONEY + "answers_number = \"000024999999\"\n")
                + meter("g", "acrel-ddsy1352-b", GONE, MONEY)
                + meter("w", "cjt188-water", WATER, "volume_l = 41000\nvalve_ms = 100\n"));
        bench.services.prices.keys.keep("demo-645-count", "000000");
        bench.account("1-0101", "a", "demo-645-count", COUNT);
        bench.account("1-0102", "l", "demo-645-count", LOST);
        bench.account("1-0103", "a", "demo-645-count", KILLED);
        bench.account("1-0104", "a", "demo-645-order", LOCKED);
        bench.account("1-0105", "a", "dlt645-esam-readonly", CHIP);
        bench.account("1-0106", "b", "acrel-ddsy1352-b", ACREL);
        bench.account("1-0107", "b", "acrel-ddsy1352-b", FORCED);
        bench.account("1-0108", "b", "acrel-ddsy1352-b", SWAPPED);
        bench.account("1-0109", "g", "acrel-ddsy1352-b", GONE);
        bench.account("1-0110", "a", "demo-645-count", OWED);
        bench.account("1-0111", "w", "cjt188-water", WATER);
    }

    @AfterAll
    void close() throws Exception {
        bench.close();
    }

    private AccountCard card(String meter) {
        return bench.services.accounts.byMeter(meter).orElseThrow();
    }

    private Performed perform(String meter, Operation operation) {
        return bench.services.remoting.desk.perform(new Remote.Request(card(meter), operation,
                Terms.NONE, "演练", true), bench.supervisor, _ -> { });
    }

    private static RemoteOrder ended(Performed performed) {
        assertThat(performed).isInstanceOf(Performed.Ended.class);
        return ((Performed.Ended) performed).order();
    }

    private static String why(Performed performed) {
        return performed instanceof Performed.Not(var why) ? why.code() : performed.toString();
    }

    private long deeds(String meter) throws Exception {
        return bench.device(meter).executedDeeds();
    }

    @Test
    void aMeterIsCutAndClosedAndTheBoardSeesIt() throws Exception {
        Performed cut = perform(COUNT, Operation.TRIP);
        assertThat(ended(cut).state()).as("%s", cut).isEqualTo(RemoteState.DONE);
        assertThat(((Performed.Ended) cut).facts()).anySatisfy(fact -> {
            assertThat(fact.item()).isEqualTo("relay");
            assertThat(fact.before()).isEqualTo("@closed");
            assertThat(fact.after()).isEqualTo("@open");
        });
        assertThat(bench.device(COUNT).relayOpen()).isTrue();
        assertThat(bench.services.watching.keeper.of(COUNT).orElseThrow().values().switchState())
                .isEqualTo(SwitchState.OPEN);
        assertThat(ended(perform(COUNT, Operation.CLOSE)).state()).isEqualTo(RemoteState.DONE);
        assertThat(bench.device(COUNT).relayOpen()).isFalse();
        assertThat(ended(perform(COUNT, Operation.KEEP_POWER)).state())
                .isEqualTo(RemoteState.DONE);
        assertThat(ended(perform(COUNT, Operation.TRIP)).outcome().code())
                .as("keep-power holds").isIn("WD-3235", "WD-3221");
        assertThat(ended(perform(COUNT, Operation.END_KEEP_POWER)).state())
                .isEqualTo(RemoteState.DONE);
        assertThat(bench.services.remoting.desk.last(COUNT, 9)).hasSize(5);
    }

    @Test
    void limitsClockAndOpeningAreReadBack() throws Exception {
        var desk = bench.services.remoting.desk;
        Performed limits = desk.perform(new Remote.Request(card(COUNT), Operation.LIMITS,
                new Terms(Map.of(Limit.FIRST_ALARM, Money.ofYuan(30), Limit.SECOND_ALARM,
                        Money.ofYuan(10))), "春节前", false), bench.admin, _ -> { });
        assertThat(ended(limits).state()).as("%s", limits).isEqualTo(RemoteState.DONE);
        bench.device(COUNT).quirks(quirks -> quirks.withClockDriftSeconds(240));
        Performed clock = perform(COUNT, Operation.CLOCK);
        assertThat(ended(clock).state()).as("%s", clock).isEqualTo(RemoteState.DONE);
    }

    @Test
    void aForcedCloseIsGivenBackToTheMetersOwnLogic() throws Exception {
        assertThat(ended(perform(ACREL, Operation.TRIP)).state()).isEqualTo(RemoteState.DONE);
        assertThat(bench.device(ACREL).forcedOpen()).isTrue();
        Performed close = perform(ACREL, Operation.CLOSE);
        assertThat(ended(close).state()).isEqualTo(RemoteState.DONE);
        RemoteOrder duty = ((Performed.Ended) close).duty();
        assertThat(duty).isNotNull();
        assertThat(duty.operation()).isEqualTo(Operation.AUTOMATIC);
        assertThat(duty.state()).isEqualTo(RemoteState.DONE);
        assertThat(duty.becauseOf()).isEqualTo(ended(close).id());
        assertThat(bench.device(ACREL).forced()).isFalse();
        assertThat(bench.device(ACREL).relayOpen()).isFalse();
    }

    /// Goes to the meters and loses its life behind a close.
    private record Dying(ControlGateway real, boolean sends, List<MeterOrder> told)
            implements ControlGateway {

        @Override
        public Set<ControlAbility> abilities(Meter meter) {
            return real.abilities(meter);
        }

        @Override
        public ControlResult tell(Meter meter, MeterOrder order, Consumer<Step> progress) {
            told.add(order);
            if (sends) {
                var _ = real.tell(meter, order, progress);
            }
            throw new IllegalStateException("killed");
        }

        @Override
        public ControlResult look(Meter meter, MeterOrder order) {
            return real.look(meter, order);
        }
    }

    private void dies(String meter, Operation operation, boolean sends) {
        Dying dying = new Dying(bench.services.gateway.control(
                bench.services.prices.keys, bench.clock), sends, new ArrayList<>());
        Remoting dead = new Remoting(bench.core(), bench.services.accounts,
                bench.services.orders, dying, bench.services.watching, bench.clock);
        try {
            var _ = dead.desk.perform(new Remote.Request(card(meter), operation, Terms.NONE,
                    "演练", true), bench.supervisor, _ -> { });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("killed");
        }
        assertThat(dying.told()).hasSize(1);
    }

    @Test
    void aStationThatDiesBehindAForcedCloseGivesTheMeterBackAfterTheRestart() throws Exception {
        dies(FORCED, Operation.CLOSE, true);
        assertThat(bench.device(FORCED).forced()).as("held closed").isTrue();
        assertThat(bench.services.remoting.book.openAt(FORCED).orElseThrow().state())
                .isEqualTo(RemoteState.INTENT);
        var _ = bench.services.watching.sights.now(bench.meter(FORCED));
        assertThat(health(18).holds()).as("named while it is held").isFalse();
        assertThat(health(18).detail()).contains("1-0107");
        bench.restart();
        bench.services.remoting.rounds.serveAll();
        bench.services.remoting.rounds.serveAll();
        assertThat(bench.device(FORCED).forced()).isFalse();
        List<RemoteOrder> orders = bench.services.remoting.desk.last(FORCED, 5);
        assertThat(orders).extracting(RemoteOrder::operation)
                .containsExactlyInAnyOrder(Operation.AUTOMATIC, Operation.CLOSE);
        assertThat(orders).extracting(RemoteOrder::state).containsOnly(RemoteState.DONE);
        assertThat(orders).extracting(RemoteOrder::tells).containsOnly(1);
        var _ = bench.services.watching.sights.now(bench.meter(FORCED));
        assertThat(health(18).holds()).isTrue();
    }

    private Finding health(int number) {
        return new RemoteHealth(bench.services.watching.keeper, bench.services.remoting.book,
                bench.services.accounts, bench.clock).get().stream()
                .filter(finding -> finding.number() == number).findFirst().orElseThrow();
    }

    @Test
    void killedBeforeTheFirstByteItIsReadAndNeverSent() throws Exception {
        long before = deeds(KILLED);
        dies(KILLED, Operation.TRIP, false);
        bench.services.remoting.rounds.serveAll();
        RemoteOrder order = bench.services.remoting.desk.last(KILLED, 1).getFirst();
        assertThat(order.state()).isEqualTo(RemoteState.DIFFERENT);
        assertThat(order.outcome().code()).isEqualTo("WD-3238");
        assertThat(deeds(KILLED)).as("nothing was done to the meter").isEqualTo(before);
    }

    @Test
    void aLostAnswerIsProvedByReadingAndALostRequestChangesNothing() throws Exception {
        bench.wire("l").plan("ok,ok,ok,ok,none");
        Performed cut = perform(LOST, Operation.TRIP);
        assertThat(ended(cut).state()).as("%s", cut).isEqualTo(RemoteState.DONE);
        assertThat(ended(cut).tells()).isEqualTo(1);
        assertThat(bench.device(LOST).deeds()).hasSize(1);
        bench.wire("l").plan("ok,ok,ok,ok,reqlost");
        Performed close = perform(LOST, Operation.CLOSE);
        assertThat(ended(close).state()).as("%s", close).isEqualTo(RemoteState.NOT_TAKEN);
        assertThat(bench.device(LOST).deeds()).hasSize(1);
        assertThat(bench.device(LOST).relayOpen()).isTrue();
    }

    @Test
    void aMeterThatGoesAwayBehindTheSendingIsOnlyReadUntilItIsBack() throws Exception {
        Gone gone = new Gone(bench.services.gateway.control(
                bench.services.prices.keys, bench.clock));
        Remoting remoting = new Remoting(bench.core(), bench.services.accounts,
                bench.services.orders, gone, bench.services.watching, bench.clock);
        Performed cut = remoting.desk.perform(new Remote.Request(card(GONE), Operation.TRIP,
                Terms.NONE, "演练", true), bench.supervisor, _ -> { });
        assertThat(ended(cut).state()).isEqualTo(RemoteState.UNKNOWN);
        assertThat(why(perform(GONE, Operation.CLOSE))).as("one open order").isEqualTo("WD-3243");
        long sent = deeds(GONE);
        bench.pass(Duration.ofSeconds(16));
        bench.services.remoting.rounds.serveAll();
        RemoteOrder order = bench.services.remoting.desk.last(GONE, 1).getFirst();
        assertThat(order.state()).as("%s", order).isEqualTo(RemoteState.DONE);
        assertThat(order.tells()).as("told once").isEqualTo(1);
        assertThat(deeds(GONE)).isEqualTo(sent);
    }

    /// Sends, and loses sight of the meter.
    private record Gone(ControlGateway real) implements ControlGateway {

        @Override
        public Set<ControlAbility> abilities(Meter meter) {
            return real.abilities(meter);
        }

        @Override
        public ControlResult tell(Meter meter, MeterOrder order, Consumer<Step> progress) {
            ControlResult told = real.tell(meter, order, progress);
            return new ControlResult.Unknown("NOT_READ_BACK", List.of(), told.frames());
        }

        @Override
        public ControlResult look(Meter meter, MeterOrder order) {
            return real.look(meter, order);
        }
    }

    @Test
    void anotherMeterAWrongPasswordAndAReadOnlyOneAreToldNothing() throws Exception {
        assertThat(ended(perform(SWAPPED, Operation.TRIP)).outcome().code())
                .isEqualTo("WD-3226");
        assertThat(deeds(SWAPPED)).isZero();
        assertThat(ended(perform(LOCKED, Operation.TRIP)).outcome().code())
                .as("no password kept").isEqualTo("WD-3229");
        bench.services.prices.keys.keep("demo-645-order", "000000");
        assertThat(ended(perform(LOCKED, Operation.TRIP)).state())
                .as("a wrong one").isEqualTo(RemoteState.REFUSED);
        assertThat(bench.device(LOCKED).relayOpen()).isFalse();
        assertThat(why(perform(CHIP, Operation.TRIP))).isEqualTo("WD-3228");
    }

    @Test
    void whoMayNotWhoSaysNoReasonAndWhoConfirmsNothingIsRefusedBeforeAnyOrder() {
        var desk = bench.services.remoting.desk;
        AccountCard card = card(COUNT);
        var trip = new Remote.Request(card, Operation.TRIP, Terms.NONE, "欠费", true);
        int before = desk.last(COUNT, 99).size();
        assertThat(why(desk.perform(trip, bench.cashier, _ -> { }))).isEqualTo("WD-3244");
        assertThat(why(desk.perform(new Remote.Request(card, Operation.TRIP, Terms.NONE, " ",
                true), bench.supervisor, _ -> { }))).isEqualTo("WD-3245");
        assertThat(why(desk.perform(new Remote.Request(card, Operation.TRIP, Terms.NONE, "欠费",
                false), bench.supervisor, _ -> { }))).isEqualTo("WD-3246");
        assertThat(why(desk.perform(new Remote.Request(card, Operation.LIMITS, Terms.NONE, "x",
                false), bench.supervisor, _ -> { }))).isEqualTo("WD-3244");
        assertThat(why(desk.perform(new Remote.Request(card, Operation.LIMITS, Terms.NONE, "x",
                false), bench.admin, _ -> { }))).isEqualTo("WD-3247");
        AccountCard suspended = new AccountCard(card.number(), card.room(), card.customer(),
                card.mode(), card.tariffId(), card.tierUsed(), card.meter(), card.note(),
                AccountState.SUSPENDED);
        assertThat(why(desk.perform(new Remote.Request(suspended, Operation.CLOSE, Terms.NONE,
                "x", true), bench.supervisor, _ -> { }))).isEqualTo("WD-3252");
        assertThat(desk.operations(card, bench.cashier)).isEmpty();
        assertThat(desk.operations(card, bench.supervisor))
                .contains(Operation.TRIP).doesNotContain(Operation.LIMITS);
        assertThat(desk.last(COUNT, 99)).hasSize(before);
        assertThat(desk.giveUp(UUID.randomUUID(), "x", bench.supervisor)).isPresent();
    }

    @Test
    void aValveIsClosedAndOpenedAndTheBoardSeesIt() {
        assertThat(ended(perform(WATER, Operation.VALVE_CLOSE)).state())
                .isEqualTo(RemoteState.DONE);
        assertThat(bench.services.watching.keeper.of(WATER).orElseThrow().values().switchState())
                .isEqualTo(SwitchState.VALVE_CLOSED);
        assertThat(ended(perform(WATER, Operation.VALVE_OPEN)).state())
                .isEqualTo(RemoteState.DONE);
        assertThat(why(perform(WATER, Operation.TRIP))).isEqualTo("WD-3228");
    }

    /// Looks into the books when it is told something, and never finds the meter again.
    private static final class Watched implements ControlGateway {
        private final RemoteBench bench;
        private RemoteState whenTold = RemoteState.WAITING;

        Watched(RemoteBench bench) {
            this.bench = bench;
        }

        @Override
        public Set<ControlAbility> abilities(Meter meter) {
            return Set.of(ControlAbility.values());
        }

        @Override
        public ControlResult tell(Meter meter, MeterOrder order, Consumer<Step> progress) {
            whenTold = bench.services.remoting.book.openAt(meter.number()).orElseThrow().state();
            return new ControlResult.Unknown("NOT_READ_BACK", List.of(), List.of());
        }

        @Override
        public ControlResult look(Meter meter, MeterOrder order) {
            return new ControlResult.Unknown("NOT_READ_BACK", List.of(), List.of());
        }
    }

    @Test
    void theIntentIsDurableBeforeTheFirstByteAndAPersonMayEndTheQuestion() throws Exception {
        Watched watched = new Watched(bench);
        Remoting remoting = new Remoting(bench.core(), bench.services.accounts,
                bench.services.orders, watched, bench.services.watching, bench.clock);
        RemoteOrder order = ended(remoting.desk.perform(new Remote.Request(card(OWED),
                Operation.TRIP, Terms.NONE, "演练", true), bench.supervisor, _ -> { }));
        assertThat(watched.whenTold).isEqualTo(RemoteState.INTENT);
        assertThat(order.state()).isEqualTo(RemoteState.UNKNOWN);
        bench.pass(Duration.ofSeconds(16));
        remoting.rounds.serveAll();
        RemoteOrder still = remoting.desk.last(OWED, 1).getFirst();
        assertThat(still.state()).isEqualTo(RemoteState.UNKNOWN);
        assertThat(still.tells()).as("looked at, not told").isEqualTo(1);
        bench.clock.add(Duration.ofMinutes(11));
        assertThat(health(19).holds()).as("named when it stays open").isFalse();
        assertThat(remoting.desk.giveUp(order.id(), "去现场看过", bench.cashier)).isPresent();
        assertThat(remoting.desk.giveUp(order.id(), " ", bench.supervisor)).isPresent();
        assertThat(remoting.desk.giveUp(order.id(), "去现场看过", bench.supervisor)).isEmpty();
        assertThat(remoting.desk.last(OWED, 1).getFirst().state())
                .isEqualTo(RemoteState.GIVEN_UP);
        assertThat(health(19).holds()).isTrue();
    }

    @Test
    void whileNobodyKnowsWhatBecameOfACreditTheMeterIsToldNothing() {
        RemoteDesk desk = new RemoteDesk(bench.services.remoting.book,
                new RemoteTeller(bench.services.remoting.book, bench.services.accounts,
                        new Watched(bench), OWED::equals, bench.clock),
                new Watched(bench),
                new Foresight(bench.services.watching.keeper, bench.clock), OWED::equals,
                _ -> { }, bench.clock);
        assertThat(why(desk.perform(new Remote.Request(card(OWED), Operation.TRIP, Terms.NONE,
                "演练", true), bench.supervisor, _ -> { }))).isEqualTo("WD-3242");
    }

    @Test
    void aSaleThatIsPaidAndWaitsIsNoObstacle() throws Exception {
        Money amount = Money.ofYuan(20);
        bench.wire("a").plan("ok,ok,ok,ok,ok,ok,ok,ok,ok,ok");
        SellOutcome paid = bench.services.vending.sell(new SellCommand(UUID.randomUUID(),
                card(OWED).number(), amount, Tender.Cash.exact(amount),
                SellCommand.Delivery.NONE), signedIn(), _ -> { }, Duration.ofSeconds(30));
        assertThat(paid).isNotNull();
        assertThat(ended(perform(OWED, Operation.CLOCK)).state())
                .as("paid and waiting is no obstacle").isEqualTo(RemoteState.DONE);
        assertThat(bench.services.orders.open()).isNotEmpty();
    }

    private Actor signedIn() {
        var in = bench.services.frontDoor.signIn(DemoPeople.ADMIN.login(),
                DemoPeople.ADMIN.password().toCharArray());
        return ((wattdesk.operator.SignIn.Result.In) in).actor();
    }

    @Test
    void theForesightNamesTheRoomAndWhatItWillDo() {
        var desk = bench.services.remoting.desk;
        assertThat(desk.foresee(card(ACREL), Operation.CLOSE))
                .extracting(Remote.Foreseen::key).contains("foresee.close", "foresee.gives_back");
        assertThat(desk.foresee(card(COUNT), Operation.CLOSE))
                .extracting(Remote.Foreseen::key).contains("foresee.close")
                .doesNotContain("foresee.gives_back");
        assertThat(desk.foresee(card(COUNT), Operation.TRIP).getFirst().arguments())
                .contains("1-0101", COUNT);
    }
}
