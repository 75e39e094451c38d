package wattdesk.billing;

import java.util.List;
import java.util.UUID;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;

/// Accounts that are parked, and why; meters of which a day has no reading.
public interface WorkList {

    /// The oldest first.
    List<Problem> problems();

    /// Days of meters without a reading that no charge covers yet, the oldest first.
    List<Gap> gaps();

    /// Permission RESOLVE_READING is checked; the decision is audited with its reason.
    Decided decide(UUID problem, Decision decision, String reason, Actor actor);

    /// A reading that a person took where the station cannot: fills gaps like any other.
    Decided writeDown(String meterNumber, java.time.Instant at, wattdesk.metering.Figures figures,
            String reason, Actor actor);

    /// `cause` is why there was no reading: NO_ANSWER, LINE_DOWN, WRONG_METER, UNUSABLE, NO_FREEZE.
    record Gap(String meterNumber, String account, String room, String customer, BusinessDay day,
            String cause) {}
}
