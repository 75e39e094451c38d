package wattdesk.installation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.operator.Actor;

/// The guided change of a meter: read the old one, keep its final registers, file the new one, read
/// and compare it, confirm. Every step is kept, nothing moves before the last, and the last has one
/// effect however often it is asked for. All block.
public interface MeterChanges {

    /// Steps 1 and 2 begin: takes up the meter's draft where there is one.
    ChangeStep begin(String meterNumber, Actor actor);

    /// Reads the old device and keeps what it shows.
    ChangeStep readOld(UUID change, Actor actor);

    /// Keeps what a person says about the old device: its registers where it is dead, what becomes
    /// of it, energy that it did not count.
    ChangeStep keepOld(UUID change, OldDevice old, Actor actor);

    /// Keeps the new device once nothing stands against it, without its first registers.
    ChangeStep keepNew(UUID change, NewDevice fresh, Actor actor);

    /// Reads the new device: a wrong number is refused, what it shows is kept.
    ChangeStep readNew(UUID change, Actor actor);

    /// What confirming would do; empty while a step is missing.
    Optional<ChangeStep.Preview> preview(UUID change);

    ChangeStep confirm(UUID change, String reason, Actor actor);

    ChangeStep giveUp(UUID change, String reason, Actor actor);

    Optional<MeterChange> find(UUID change);

    /// Drafts, the oldest first.
    List<MeterChange> drafts();

    /// Changes that were done at the account, the newest first.
    List<MeterChange> of(String account);
}
