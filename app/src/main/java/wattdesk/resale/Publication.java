package wattdesk.resale;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.quantity.UnitPrice;

/// What is put up for everybody (公示单): what the supplier asked, what is lawful, what is asked
/// here. `bills` has the latest of each commodity.
public record Publication(
        String station, LocalDate day, boolean practice, List<SupplierBill> bills,
        List<Asked> asked) {

    public Publication {
        bills = List.copyOf(bills);
        asked = List.copyOf(asked);
    }

    /// One tariff in force that day. `lawful` is null where nobody has noted a limit.
    public record Asked(
            String tariff, String unit, UnitPrice lowest, UnitPrice highest, int accounts,
            @Nullable LawfulPrice lawful) {}

    /// Makes the paper; blocks.
    public interface Maker {

        /// A4, as PDF.
        byte[] pdf(Publication publication, Language language);

        /// The same page as a PNG picture; at 100 a point is a pixel.
        byte[] png(Publication publication, Language language, int zoomPercent);
    }
}
