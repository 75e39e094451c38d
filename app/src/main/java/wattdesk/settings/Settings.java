package wattdesk.settings;

import wattdesk.quantity.Money;

/// What holds at this station now. `practice` stations let unverified profiles take money and mark
/// every paper.
public record Settings(
        String stationName, boolean practice, Money minimumPurchase, Money maximumPurchase,
        Money hoardingLimit, String receiptSeries, String printer,
        PaperLanguage receiptLanguage, BalanceLevels levels, int verificationDays) {

    /// How long before its last day the verification of a meter is warned of.
    public static final int USUAL_VERIFICATION_DAYS = 60;

    /// With the usual warning of meters' verification.
    public Settings(String stationName, boolean practice, Money minimumPurchase,
            Money maximumPurchase, Money hoardingLimit, String receiptSeries, String printer,
            PaperLanguage receiptLanguage, BalanceLevels levels) {
        this(stationName, practice, minimumPurchase, maximumPurchase, hoardingLimit,
                receiptSeries, printer, receiptLanguage, levels, USUAL_VERIFICATION_DAYS);
    }

    public static Settings defaults(boolean practice) {
        return new Settings("", practice, Money.ofYuan(1), Money.ofYuan(5000),
                Money.ofYuan(10_000), "A", "", PaperLanguage.SCREEN,
                BalanceLevels.DEFAULTS);
    }
}
