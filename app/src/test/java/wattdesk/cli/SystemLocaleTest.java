package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the user asked for counts, also where the system lacks the data of that locale.
class SystemLocaleTest {

    private static Locale of(Map<String, String> environment) {
        return SystemLocale.of(environment, Locale.ENGLISH);
    }

    @Test
    void chineseThatWasAskedForIsChinese() {
        assertThat(of(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(of(Map.of("LANG", "en_US.UTF-8", "LC_MESSAGES", "zh_CN")))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whatJavaFoundStandsForAllOthers() {
        assertThat(of(Map.of())).isEqualTo(Locale.ENGLISH);
        assertThat(of(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8")))
                .isEqualTo(Locale.ENGLISH);
        assertThat(of(Map.of("LANG", "zhx"))).isEqualTo(Locale.ENGLISH);
    }
}
