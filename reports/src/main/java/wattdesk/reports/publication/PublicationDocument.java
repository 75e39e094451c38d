package wattdesk.reports.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a publication sheet says. `bills` is empty where none is kept.
public record PublicationDocument(
        String station, LocalDate day, boolean practice, List<Bill> bills, List<Price> prices) {

    public PublicationDocument {
        bills = List.copyOf(bills);
        prices = List.copyOf(prices);
    }

    /// What the supplier asked; both days included.
    public record Bill(
            LocalDate from, LocalDate to, BigDecimal usage, String unit, BigDecimal amountYuan,
            BigDecimal averageYuan, String note) {}

    /// What is asked here. `lawfulYuan` and `source` are null where no limit is noted.
    public record Price(
            String name, String unit, BigDecimal lowestYuan, BigDecimal highestYuan, int accounts,
            @Nullable BigDecimal lawfulYuan, @Nullable String source) {

        boolean aboveLawful() {
            return lawfulYuan != null && highestYuan.compareTo(lawfulYuan) > 0;
        }
    }
}
