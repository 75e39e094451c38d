package wattdesk.reports.receipt;

import java.time.LocalDateTime;
import java.util.Objects;

/// Who issued the paper, when, and which print of it this is.
///
/// @param station    name of the selling station
/// @param number     gap-free receipt number with its series
/// @param soldAt     time of the sale in station time (UTC+8)
/// @param cashier    name as it was at the sale
/// @param saleId     id of the sale; its last eight characters are printed
/// @param copyNumber 0 for the original, n for the n-th reprint
/// @param practice   true on a practice station: the paper says 演示 PRACTICE
public record Issue(
        String station,
        String number,
        LocalDateTime soldAt,
        String cashier,
        String saleId,
        int copyNumber,
        boolean practice) {

    private static final int SHORT_ID = 8;

    public Issue {
        Objects.requireNonNull(soldAt, "soldAt");
        if (number.isBlank()) {
            throw new IllegalArgumentException("a receipt has a number");
        }
        if (copyNumber < 0) {
            throw new IllegalArgumentException("copyNumber " + copyNumber);
        }
    }

    Issue asCopy(int copy) {
        return new Issue(station, number, soldAt, cashier, saleId, copy, practice);
    }

    /// The random end of a UUIDv7: its front is only the time.
    String shortSaleId() {
        return saleId.substring(Math.max(0, saleId.length() - SHORT_ID));
    }
}
