package wattdesk.printing.store;

import java.util.UUID;
import wattdesk.ledger.Move;
import wattdesk.printing.PrintLog;

/// A note about a print, on its way through the books.
public record PaperPrinted(UUID sale, PrintLog.Note note, String printer) implements Move {}
