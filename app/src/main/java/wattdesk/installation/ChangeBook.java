package wattdesk.installation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.customer.Ratio;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;

/// Where changes and devices are.
public interface ChangeBook {

    Optional<MeterChange> find(UUID change);

    /// The draft of that old device.
    Optional<MeterChange> draft(String meterNumber);

    List<MeterChange> drafts();

    List<MeterChange> of(String account);

    /// Of a device that is filed.
    Optional<Ratio> ratio(String meterNumber);

    /// Keeps a draft as it is now, or ends it; stale where it is a draft no more.
    Paperwork.Filed keep(MeterChange change, Actor actor, AuditEntry audit);
}
