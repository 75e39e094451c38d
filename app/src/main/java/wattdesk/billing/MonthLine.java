package wattdesk.billing;

import java.util.Map;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;

/// What an account used and owes for a month: the sum of its charges, never rated again.
///
/// `exact` is the exact amount in units of 0.00001 fen; `openGaps` and `parked` tell that the month
/// is not complete.
public record MonthLine(
        String account, String room, String customer, BillingMode mode, Commodity commodity,
        Usage usage, Map<Band, Usage> byBand, Money amount, long exact, int charges,
        int openGaps, boolean parked) {

    public MonthLine {
        byBand = Map.copyOf(byBand);
    }
}
