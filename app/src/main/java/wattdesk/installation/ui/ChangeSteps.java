package wattdesk.installation.ui;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.TakenValue;
import wattdesk.customer.NewMeter;
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

/// The steps of a guided change as the sheet takes them; each is kept at once. Blocks.
record ChangeSteps(MeterChanges changes, Actor actor, InstantSource clock) {

    ChangeStep begin(String meter) {
        return changes.begin(meter, actor);
    }

    ChangeStep readOld(MeterChange change) {
        return changes.readOld(change.id(), actor);
    }

    /// Registers by the display of a dead meter, and what stands on it.
    ChangeStep oldByHand(MeterChange change, Figures figures, @Nullable Money balance) {
        OldDevice old = change.old();
        return changes.keepOld(change.id(), new OldDevice(old.number(), old.ratio(),
                TakenValue.byHand(old.number(), now(), figures), balance, old.added(),
                old.addedReason(), old.becomes()), actor);
    }

    ChangeStep becomes(MeterChange change, Usage added, String addedReason, Fate fate) {
        OldDevice old = change.old();
        return changes.keepOld(change.id(), new OldDevice(old.number(), old.ratio(), old.last(),
                old.balance(), added, addedReason, fate), actor);
    }

    ChangeStep fresh(MeterChange change, NewMeter meter, @Nullable LocalDate due) {
        return changes.keepNew(change.id(), new NewDevice(meter, due, null), actor);
    }

    ChangeStep readNew(MeterChange change) {
        return changes.readNew(change.id(), actor);
    }

    ChangeStep newByHand(MeterChange change, NewDevice fresh, Figures figures) {
        return changes.keepNew(change.id(), new NewDevice(fresh.meter(), fresh.due(),
                TakenValue.byHand(fresh.meter().number(), now(), figures)), actor);
    }

    Optional<ChangeStep.Preview> preview(MeterChange change) {
        return changes.preview(change.id());
    }

    ChangeStep confirm(UUID change, String reason) {
        return changes.confirm(change, reason, actor);
    }

    ChangeStep giveUp(MeterChange change, String reason) {
        return changes.giveUp(change.id(), reason, actor);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
