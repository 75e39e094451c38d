package wattdesk.printing.store;

import java.util.UUID;
import wattdesk.ledger.Move;
import wattdesk.printing.PrintLog;

/// A note about the print of a slip, on its way through the books.
public record SlipPrinted(UUID slip, PrintLog.Note note, String printer) implements Move {}
