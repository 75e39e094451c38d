package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.SmallStation.signIn;
import static wattdesk.station.SmallStation.words;
import static wattdesk.store.generated.Tables.OPERATOR;
import static wattdesk.store.generated.Tables.SHIFT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.operator.Actor;
import wattdesk.vending.SellOutcome;

/// Money goes through the drawer of its own open shift, and the tape knows the shifts.
class ShiftsTest {

    @TempDir Path temp;
    private SmallStation small;

    @BeforeEach
    void make() throws Exception {
        small = new SmallStation(temp.resolve("station"));
    }

    @Test
    void theWriterRefusesASaleIntoAShiftThatIsClosed() throws Exception {
        try (OpenStation station = small.open()) {
            Actor yesterday = signIn(station, DemoPeople.CASHIER);
            small.clock.add(Duration.ofDays(1));
            Actor today = signIn(station, DemoPeople.CASHIER);
            assertThat(today.shift()).isNotEqualTo(yesterday.shift());
            assertThat(words(small.pay(station, yesterday, 10)))
                    .contains("WD-4029").contains("closed at").contains("Sign out");
            assertThat(station.orders().open()).isEmpty();
            assertThat(small.pay(station, today, 10)).isInstanceOf(SellOutcome.Sold.class);
        }
    }

    @Test
    void theWriterRefusesASaleIntoTheShiftOfAnother() throws Exception {
        try (OpenStation station = small.open()) {
            Actor supervisor = signIn(station, DemoPeople.SUPERVISOR);
            Actor cashier = DemoPeopleActors.in(DemoPeople.CASHIER, supervisor.shift());
            assertThat(words(small.pay(station, cashier, 10)))
                    .contains("WD-4029").contains("of supervisor, not of cashier");
            Actor invented = DemoPeopleActors.in(DemoPeople.CASHIER, UUID.randomUUID());
            assertThat(words(small.pay(station, invented, 10)))
                    .contains("WD-4029").contains("no shift");
            assertThat(station.check()).allMatch(Finding::holds);
        }
    }

    @Test
    void aLostTailWithASignInComesBackIntoTheRightShift() throws Exception {
        try (OpenStation station = small.open()) {
            small.account(station);
            signIn(station, DemoPeople.CASHIER);
        }
        Path kept = small.keepDatabase(temp.resolve("kept"));
        small.clock.add(Duration.ofDays(1));
        List<String> shifts;
        try (OpenStation station = small.open()) {
            Actor cashier = signIn(station, DemoPeople.CASHIER);
            assertThat(small.pay(station, cashier, 10)).isInstanceOf(SellOutcome.Sold.class);
            shifts = shifts(station);
        }
        assertThat(Files.readString(small.tapeFile()))
                .containsSubsequence("SHIFT_OPEN", "SHIFT_CLOSED", "SHIFT_OPEN", "PAID");
        small.putBack(kept);
        OpenResult.Opened again = small.start();
        assertThat(SmallStation.codes(again.notes())).containsExactly("WD-4028");
        try (OpenStation station = (OpenStation) again.station()) {
            assertThat(shifts(station)).isEqualTo(shifts);
            assertThat(station.orders().open()).hasSize(1);
            assertThat(station.check()).allMatch(Finding::holds);
            assertThat(signIn(station, DemoPeople.CASHIER).shift())
                    .hasToString(shifts.getLast().split(" ")[0]);
        }
    }

    @Test
    void anOperatorWhomTheDatabaseLostStandsBehindHisMoneyAndCannotEnter() throws Exception {
        try (OpenStation station = small.open()) {
            small.account(station);
        }
        Path kept = small.keepDatabase(temp.resolve("kept"));
        try (OpenStation station = small.open()) {
            Actor admin = signIn(station, DemoPeople.ADMIN);
            station.operators().add(new wattdesk.operator.Operator(
                    "new", "新人", wattdesk.operator.Role.CASHIER),
                    "a phrase of several words".toCharArray(), admin);
            Actor fresh = ((wattdesk.operator.SignIn.Result.In) station.signIn().signIn(
                    "new", "a phrase of several words".toCharArray())).actor();
            assertThat(small.pay(station, fresh, 10)).isInstanceOf(SellOutcome.Sold.class);
        }
        small.putBack(kept);
        OpenResult.Opened again = small.start();
        assertThat(SmallStation.codes(again.notes())).containsExactly("WD-4028");
        try (OpenStation station = (OpenStation) again.station()) {
            assertThat(station.check()).allMatch(Finding::holds);
            boolean active = station.core().database().read(s -> s.select(OPERATOR.ACTIVE)
                    .from(OPERATOR).where(OPERATOR.LOGIN.eq("new")).fetchOne(OPERATOR.ACTIVE));
            assertThat(active).isFalse();
            assertThat(station.signIn().signIn("new", "-".toCharArray()))
                    .isInstanceOf(wattdesk.operator.SignIn.Result.Wrong.class);
        }
    }

    private static List<String> shifts(OpenStation station) {
        return station.core().database().read(s -> s.select().from(SHIFT).orderBy(SHIFT.OPENED_AT)
                .fetch(r -> r.get(SHIFT.ID) + " " + r.get(SHIFT.OPERATOR) + " "
                        + r.get(SHIFT.BUSINESS_DAY) + " closed "
                        + (r.get(SHIFT.CLOSED_AT) != null)));
    }
}
