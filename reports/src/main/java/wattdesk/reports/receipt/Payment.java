package wattdesk.reports.receipt;

import org.jspecify.annotations.Nullable;

/// The money that was taken.
///
/// @param amountFen money paid for this sale, in fen
/// @param givenFen  cash handed over, null where the tender knows no change
/// @param changeFen cash handed back, null with `givenFen`
public record Payment(
        Tender tender, long amountFen, @Nullable Long givenFen, @Nullable Long changeFen) {

    public Payment {
        if (givenFen != null && changeFen != null && givenFen - changeFen != amountFen) {
            throw new IllegalArgumentException(
                    "given " + givenFen + " - change " + changeFen + " is not " + amountFen);
        }
    }

    public static Payment cash(long amountFen, long givenFen) {
        return new Payment(Tender.CASH, amountFen, givenFen, givenFen - amountFen);
    }
}
