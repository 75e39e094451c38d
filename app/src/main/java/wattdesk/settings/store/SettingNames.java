package wattdesk.settings.store;

import java.util.Map;
import java.util.TreeMap;
import wattdesk.quantity.Money;
import wattdesk.settings.BalanceLevels;
import wattdesk.settings.PaperLanguage;
import wattdesk.settings.Settings;

/// The names and forms of settings in rows: money in fen, texts as they are.
final class SettingNames {

    private static final String STATION_NAME = "station.name";
    private static final String MINIMUM = "purchase.minimumFen";
    private static final String MAXIMUM = "purchase.maximumFen";
    private static final String HOARDING = "purchase.hoardingFen";
    private static final String SERIES = "receipt.series";
    private static final String PRINTER = "receipt.printer";
    private static final String LANGUAGE = "receipt.language";
    private static final String FIRST_LEVEL = "balance.firstFen";
    private static final String SECOND_LEVEL = "balance.secondFen";
    private static final String THIRD_LEVEL = "balance.thirdFen";
    private static final String VERIFICATION = "meter.verificationDays";

    private SettingNames() {}

    static Map<String, String> contents(Settings settings) {
        Map<String, String> contents = new TreeMap<>();
        contents.put(STATION_NAME, settings.stationName());
        contents.put(MINIMUM, fen(settings.minimumPurchase()));
        contents.put(MAXIMUM, fen(settings.maximumPurchase()));
        contents.put(HOARDING, fen(settings.hoardingLimit()));
        contents.put(SERIES, settings.receiptSeries());
        contents.put(PRINTER, settings.printer());
        contents.put(LANGUAGE, settings.receiptLanguage().name());
        contents.put(FIRST_LEVEL, fen(settings.levels().first()));
        contents.put(SECOND_LEVEL, fen(settings.levels().second()));
        contents.put(THIRD_LEVEL, fen(settings.levels().third()));
        contents.put(VERIFICATION, Integer.toString(settings.verificationDays()));
        return contents;
    }

    /// What no row speaks of stays at its default.
    static Settings settings(Settings defaults, Map<String, String> rows) {
        Map<String, String> all = contents(defaults);
        all.putAll(rows);
        return new Settings(all.getOrDefault(STATION_NAME, ""), defaults.practice(),
                money(all, MINIMUM), money(all, MAXIMUM), money(all, HOARDING),
                all.getOrDefault(SERIES, ""), all.getOrDefault(PRINTER, ""),
                PaperLanguage.valueOf(all.getOrDefault(LANGUAGE, "SCREEN")),
                new BalanceLevels(money(all, FIRST_LEVEL), money(all, SECOND_LEVEL),
                        money(all, THIRD_LEVEL)),
                Integer.parseInt(all.getOrDefault(VERIFICATION, "60")));
    }

    private static String fen(Money money) {
        return Long.toString(money.fen());
    }

    private static Money money(Map<String, String> all, String name) {
        return Money.ofFen(Long.parseLong(all.getOrDefault(name, "0")));
    }
}
