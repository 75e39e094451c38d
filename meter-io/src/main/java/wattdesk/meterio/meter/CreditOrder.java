package wattdesk.meterio.meter;

import org.jspecify.annotations.Nullable;

/// One credit as the ledger decided it.
///
/// @param expectedMeterNumber the number on record; another one on the line stops everything
/// @param amountFen more than zero
/// @param expectedCount the ledger's purchase count, null when the ledger has none yet
/// @param operatorCode 8 hexadecimal digits that the meter logs, sent as given
/// @param customerNumber 12 digits
/// @param orderNumber 16 digits, never used twice: what tells the purchases of an ORDER meter apart
public record CreditOrder(
        String expectedMeterNumber,
        long amountFen,
        @Nullable Integer expectedCount,
        String operatorCode,
        String customerNumber,
        Allowance allowance,
        @Nullable String orderNumber) {

    public CreditOrder {
        if (amountFen <= 0 || amountFen > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("amount " + amountFen + " fen");
        }
        if (!operatorCode.matches("[0-9A-Fa-f]{8}") || !customerNumber.matches("\\d{12}")) {
            throw new IllegalArgumentException(
                    "operator " + operatorCode + ", customer " + customerNumber);
        }
        if (orderNumber != null && !orderNumber.matches("\\d{16}")) {
            throw new IllegalArgumentException("order number " + orderNumber);
        }
    }

    /// For meters that count their purchases, or are told the new balance.
    public CreditOrder(String expectedMeterNumber, long amountFen,
            @Nullable Integer expectedCount, String operatorCode, String customerNumber,
            Allowance allowance) {
        this(expectedMeterNumber, amountFen, expectedCount, operatorCode, customerNumber,
                allowance, null);
    }
}
