package wattdesk.settings;

import wattdesk.quantity.Money;

/// What holds at this station now. `practice` stations let unverified profiles take money and mark
/// every paper.
public record Settings(
        String stationName, boolean practice, Money minimumPurchase, Money maximumPurchase,
        Money hoardingLimit, String receiptSeries, String printer,
        PaperLanguage receiptLanguage, BalanceLevels levels) {

    public static Settings defaults(boolean practice) {
        return new Settings("", practice, Money.ofYuan(1), Money.ofYuan(5000),
                Money.ofYuan(10_000), "A", "", PaperLanguage.SCREEN,
                BalanceLevels.DEFAULTS);
    }
}
