package wattdesk.tariff.store;

import java.util.UUID;
import wattdesk.ledger.Move;

/// A draft is put away for good; its row stays.
record DraftDeleted(UUID id, int revisionBefore) implements Move {}
