package wattdesk.slip;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The slips that were handed over.
public interface SlipBook {

    /// By the id of the command that issued it.
    Optional<Slip> find(UUID id);

    /// The newest first.
    List<Slip> of(String account);

    /// The series of slips beside the receipts of `receiptSeries`, in that year.
    static String series(String receiptSeries, int year) {
        return receiptSeries + "D-" + year;
    }

    /// Whether it is a series of slips.
    static boolean slips(String series) {
        return series.matches(".*D-[0-9]+");
    }

    /// The series of receipts beside the slips of `slipSeries`.
    static String receipts(String slipSeries) {
        int letter = slipSeries.lastIndexOf("D-");
        if (letter < 0) {
            return slipSeries; // of before slips had a series of their own
        }
        return slipSeries.substring(0, letter) + slipSeries.substring(letter + 1);
    }
}
