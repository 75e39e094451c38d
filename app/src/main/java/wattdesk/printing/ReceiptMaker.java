package wattdesk.printing;

import java.awt.image.BufferedImage;
import wattdesk.message.Language;
import wattdesk.vending.Order;

/// Makes the papers of an order. `copy` is 0 for the original, n for the n-th reprint.
public interface ReceiptMaker {

    byte[] escPos(Order order, Language language, int copy);

    byte[] pdf(Order order, Language language, int copy);

    BufferedImage picture(Order order, Language language, int copy, int pixelsPerMillimetre);
}
