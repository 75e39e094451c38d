package wattdesk.start;

import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;

/// What a station has of what it needs.
///
/// @param read a meter answered: now, or it hangs at an account
/// @param first the first account; null where there is none
/// @param sold a sale reached its meter
public record StartFacts(boolean line, boolean read, boolean printer, boolean price,
        boolean rooms, @Nullable AccountCard first, boolean sold) {

    boolean has(Step step) {
        return switch (step) {
            case LINE -> line;
            case READ -> read;
            case PRINTER -> printer;
            case PRICE -> price;
            case ROOMS -> rooms;
            case ACCOUNT -> first != null;
            case SALE -> sold;
        };
    }

    /// The same after a meter answered.
    public StartFacts withReading() {
        return new StartFacts(line, true, printer, price, rooms, first, sold);
    }
}
