package wattdesk.settings;

import org.jspecify.annotations.Nullable;
import wattdesk.settings.SettingsBook.Saved.NotValid;

/// What settings may say together.
public final class SettingsRule {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_DAYS = 3_650;
    private static final String SERIES = "[A-Z0-9]{1,8}";
    private static final String PRINTER =
            "|file:.+|tcp:[^\\s:]+:[0-9]{1,5}|serial:\\S+|system:.+";

    private SettingsRule() {}

    /// The first thing that is wrong; null when nothing is.
    public static @Nullable NotValid broken(Settings settings) {
        if (!settings.minimumPurchase().isPositive()) {
            return new NotValid("minimumPurchase", settings.minimumPurchase().yuan());
        }
        if (settings.maximumPurchase().compareTo(settings.minimumPurchase()) < 0) {
            return new NotValid("maximumPurchase", settings.maximumPurchase().yuan());
        }
        if (settings.hoardingLimit().compareTo(settings.maximumPurchase()) < 0) {
            return new NotValid("hoardingLimit", settings.hoardingLimit().yuan());
        }
        BalanceLevels levels = settings.levels();
        if (!levels.inOrder()) {
            return new NotValid("levels", levels.first() + " " + levels.second() + " "
                    + levels.third());
        }
        return settings.verificationDays() < 0 || settings.verificationDays() > MOST_DAYS
                ? new NotValid("verificationDays", settings.verificationDays() + "")
                : brokenText(settings);
    }

    private static @Nullable NotValid brokenText(Settings settings) {
        if (!settings.receiptSeries().matches(SERIES)) {
            return new NotValid("receiptSeries", settings.receiptSeries());
        }
        if (settings.stationName().codePoints().count() > LONGEST_NAME) {
            return new NotValid("stationName", settings.stationName());
        }
        return settings.printer().matches(PRINTER) ? null
                : new NotValid("printer", settings.printer());
    }
}
