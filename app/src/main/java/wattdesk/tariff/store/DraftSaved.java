package wattdesk.tariff.store;

import java.util.UUID;
import wattdesk.ledger.Move;
import wattdesk.tariff.TariffDraft;

/// A draft is begun (revision 0 before) or saved once more.
record DraftSaved(UUID id, TariffDraft draft, int revisionBefore) implements Move {}
