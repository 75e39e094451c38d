package wattdesk.tariff.store;

import java.time.Instant;
import wattdesk.ledger.Move;
import wattdesk.operator.Approval;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.VersionDraft;

/// A draft becomes a version, with the approval and what was rehearsed.
record VersionReleased(
        VersionDraft draft, Instant effectiveFrom, RehearsalTotals rehearsal, Approval approval)
        implements Move {}
