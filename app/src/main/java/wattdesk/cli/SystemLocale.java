package wattdesk.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The language of the system. A Linux without the data of the locale that its user asked for gives
/// Java the C locale; what was asked for still stands in the environment.
public final class SystemLocale {

    private static final List<String> NAMES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private SystemLocale() {}

    public static Locale of(Map<String, String> environment, Locale java) {
        String asked = NAMES.stream().map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty()).findFirst().orElse("");
        return asked.matches("zh([_.@-].*)?") ? Locale.SIMPLIFIED_CHINESE : java;
    }
}
