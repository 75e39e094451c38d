package wattdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.message.Language;

class UsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "meter bogus", "meter profiles --bogus"})
    void unknownWordsAreWrongUsage(String line) {
        CliRun run = CliRun.of(line.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("bogus", "WD-1002", "--help");
    }

    @Test
    void aGroupAloneIsWrongUsage() {
        CliRun run = CliRun.of("meter", "--json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-1005");
    }

    @Test
    void anOptionWithoutItsValueIsWrongUsage() {
        CliRun run = CliRun.of("meter", "profiles", "--json", "--show");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-1001");
    }

    @Test
    void messagesFollowTheLanguage() {
        assertThat(CliRun.of("bogus", "--lang", "zh").err()).contains("不认识");
        assertThat(CliRun.in(Locale.CHINA, "bogus").err()).contains("不认识");
        assertThat(CliRun.in(Locale.CHINA, "bogus", "--lang=en").err()).contains("Not known");
    }

    @Test
    void anUnknownLanguageIsWrongUsage() {
        CliRun run = CliRun.of("--lang", "fr", "meter", "profiles", "--json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-1003");
    }

    @Test
    void aDemoWithoutADayIsWrongInput() {
        CliRun none = CliRun.of("demo", "--days", "0", "--json");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.errorCode()).isEqualTo("WD-1003");
    }

    @Test
    void anUnknownProfileIsWrongInput() {
        CliRun run = CliRun.of("meter", "profiles", "--show", "nobody", "--json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-1030");
    }

    @Test
    void whatNobodyExpectedIsToldWithoutAStackTrace() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8), Language.EN);
        Logs.quiet();
        int exit = Cli.failed(terminal, true, new IllegalStateException("secret detail"));
        assertThat(exit).isEqualTo(3);
        assertThat(out.toString(UTF_8)).contains("WD-1999");
        assertThat(err.toString(UTF_8)).contains("WD-1999").doesNotContain("secret", "at wattdesk");
    }
}
