package wattdesk.meterio.meter;

import org.jspecify.annotations.Nullable;

/// One credit as the ledger decided it.
///
/// @param expectedMeterNumber the number on record; another one on the line stops everything
/// @param amountFen more than zero
/// @param expectedCount the ledger's purchase count, null when the ledger has none yet
/// @param operatorCode 8 hexadecimal digits that the meter logs, sent as given
/// @param customerNumber 12 digits
public record CreditOrder(
        String expectedMeterNumber,
        long amountFen,
        @Nullable Integer expectedCount,
        String operatorCode,
        String customerNumber,
        Allowance allowance) {

    public CreditOrder {
        if (amountFen <= 0 || amountFen > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("amount " + amountFen + " fen");
        }
        if (!operatorCode.matches("[0-9A-Fa-f]{8}") || !customerNumber.matches("\\d{12}")) {
            throw new IllegalArgumentException(
                    "operator " + operatorCode + ", customer " + customerNumber);
        }
    }
}
