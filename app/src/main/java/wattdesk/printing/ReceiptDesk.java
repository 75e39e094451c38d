package wattdesk.printing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.vending.Order;

/// Receipts of orders: on screen, as files, on paper. Printing never changes a sale.
public interface ReceiptDesk {

    /// In which language the screen, or the command, speaks from now on: papers printed by
    /// themselves follow it where the settings say so.
    void speak(Language screen);

    /// Queues the first print of a sale, in the language of [#speak] where settings name no other.
    void print(Order order, Actor actor);

    /// Queues the first print, or a reprint marked 副本 with its count. Returns at once. The paper
    /// is in `screen` where settings name no other language.
    void print(Order order, Language screen, Actor actor);

    /// What it will look like; `pixelsPerMillimetre` 8 is screen size at 100 %.
    BufferedImage preview(Order order, Language screen, int pixelsPerMillimetre);

    void writePdf(Order order, Language screen, Path file) throws IOException;

    /// ESC/POS bytes for a file.
    void writeEscPos(Order order, Language screen, Path file) throws IOException;

    /// False on a station whose settings name no printer: nothing is ever queued there.
    boolean hasPrinter();

    /// How many papers are waiting, and what keeps the printer from them; empty when all is well.
    State state();

    /// The queue's state.
    record State(int waiting, String trouble) {}
}
