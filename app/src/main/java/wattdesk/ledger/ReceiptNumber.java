package wattdesk.ledger;

/// A number of a gap-free series: "A-2026" 17 prints as A-2026-000017.
public record ReceiptNumber(String series, long number) {

    public ReceiptNumber {
        if (number < 1) {
            throw new IllegalArgumentException("receipt numbers start at 1");
        }
    }

    @Override
    public String toString() {
        return "%s-%06d".formatted(series, number);
    }
}
