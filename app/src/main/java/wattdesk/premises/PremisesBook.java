package wattdesk.premises;

import java.util.List;
import wattdesk.ledger.Move;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;

/// Where the property is filed.
public interface PremisesBook {

    Property all();

    /// A step as a part of a larger change.
    Move move(Step step);

    /// Makes all of it or nothing; stale where the property is not as the steps take it to be.
    Paperwork.Filed file(List<Step> steps, Actor actor, AuditEntry audit);
}
