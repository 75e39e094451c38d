package wattdesk.printing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.vending.Order;

/// Receipts of orders: on screen, as files, on paper. Printing never changes a sale.
public interface ReceiptDesk {

    /// Queues the first print, or a reprint marked 副本 with its count. Returns at once.
    void print(Order order, Language language, Actor actor);

    /// What it will look like; `pixelsPerMillimetre` 8 is screen size at 100 %.
    BufferedImage preview(Order order, Language language, int pixelsPerMillimetre);

    void writePdf(Order order, Language language, Path file) throws IOException;

    /// ESC/POS bytes for a file.
    void writeEscPos(Order order, Language language, Path file) throws IOException;

    /// How many papers are waiting, and what keeps the printer from them; empty when all is well.
    State state();

    /// The queue's state.
    record State(int waiting, String trouble) {}
}
