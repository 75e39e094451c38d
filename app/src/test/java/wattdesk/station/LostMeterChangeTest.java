package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.SmallStation.codes;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.billing.TakenValue;
import wattdesk.customer.AccountCard;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.installation.ChangeStep;
import wattdesk.installation.Fate;
import wattdesk.installation.MeterChange;
import wattdesk.installation.MeterChanges;
import wattdesk.installation.NewDevice;
import wattdesk.installation.OldDevice;
import wattdesk.metering.Figures;
import wattdesk.operator.Actor;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.slip.Slip;
import wattdesk.vending.Order;

/// A change of a meter that the database lost: what was carried and the number of the paper come
/// back from the tape.
class LostMeterChangeTest {

    private static final Actor ADMIN = new Actor(DemoPeople.ADMIN.operator(), null);
    private static final String FRESH = "000024170777";

    @TempDir Path temp;

    private static MeterChange kept(ChangeStep step) {
        assertThat(step).isInstanceOf(ChangeStep.Kept.class);
        return ((ChangeStep.Kept) step).change();
    }

    private static TakenValue byHand(String meter, Instant at, long wh) {
        return TakenValue.byHand(meter, at, Figures.ofTotal(new Usage(wh)));
    }

    private static ChangeStep.Done change(OpenStation station, Instant now) {
        MeterChanges changes = station.meterChanges();
        AccountCard card = station.accounts().all().getFirst();
        String number = card.meter().number();
        MeterChange draft = kept(changes.begin(number, ADMIN));
        kept(changes.keepOld(draft.id(), new OldDevice(number, Ratio.ONE,
                byHand(number, now, 9_000_000), Money.ofFen(3_762), Usage.ZERO, "",
                Fate.RETIRED), ADMIN));
        kept(changes.keepNew(draft.id(), new NewDevice(new NewMeter(card.number(), FRESH,
                card.meter().line(), "demo-645-count", FRESH, null, Ratio.ONE), null,
                byHand(FRESH, now, 0)), ADMIN));
        return (ChangeStep.Done) changes.confirm(draft.id(), "表坏", ADMIN);
    }

    @Test
    void whatWasCarriedWaitsAgainAndThePaperKeepsItsNumber() throws Exception {
        SmallStation small = new SmallStation(temp.resolve("station"));
        String account;
        try (OpenStation station = small.open()) {
            account = small.account(station);
        }
        Path kept = small.keepDatabase(temp.resolve("kept"));
        ChangeStep.Done done;
        Order order;
        Instant now = small.clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (OpenStation station = small.open()) {
            done = change(station, now);
            UUID sale = done.change().carrySale();
            order = station.orders().bySale(sale).orElseThrow();
        }
        small.putBack(kept);
        OpenResult.Opened again = small.start();
        assertThat(codes(again.notes())).containsExactly("WD-4028", "WD-4030");
        try (OpenStation station = (OpenStation) again.station()) {
            Order found = station.orders().bySale(order.sale()).orElseThrow();
            assertThat(found.receipt()).as("the number of its receipt").isEqualTo(order.receipt());
            assertThat(found.amount()).isEqualTo(Money.ofFen(3_762));
            Slip slip = station.slips().of(account).getFirst();
            assertThat(slip.kind()).isEqualTo(Slip.Kind.FROM_TAPE);
            assertThat(slip.number()).isEqualTo(done.slip().number());
            assertThat(station.check()).allMatch(Finding::holds);
        }
    }
}
