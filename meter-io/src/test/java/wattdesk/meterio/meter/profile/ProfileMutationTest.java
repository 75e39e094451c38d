package wattdesk.meterio.meter.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.meter.MeterWords;

/// A profile that somebody wrote wrongly: never a crash, always a line, always words.
@Execution(ExecutionMode.CONCURRENT)
class ProfileMutationTest {

    private static final int MUTATIONS = 1_000;
    private static final List<String> VALUES = List.of("-1", "0", "65536", "999999999999999999",
            "1.5", "1e300", "nan", "inf", "\"\"", "\"x\"", "true", "[]", "[1]", "{}", "{ a = 1 }",
            "2026-11-28", "0x10", "\"u32\"", "\"f32\"", "\"bits\"", "\"clock\"", "\"bcd-6\"",
            "\"CDAB\"", "[ { fc = 99 } ]", "0.0000000000001");

    private static String shipped(String id) throws IOException {
        try (InputStream in = Profiles.class.getResourceAsStream(
                "/wattdesk/meterio/profiles/" + id + ".toml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Finding> findings(String text) {
        List<Finding> findings = new ArrayList<>();
        MeterProfile profile = new ProfileFile("own.toml", findings).read(text);
        assertThat(profile == null).as("no profile with findings, no findings with a profile")
                .isEqualTo(!findings.isEmpty());
        return findings;
    }

    @ParameterizedTest
    @ValueSource(strings = {"acrel-ddsy1352-b", "dds238-2", "cjt188-water", "demo-645-count",
        "chint-dtsu666"})
    void a_thousand_mistakes_never_crash_and_each_names_a_line(String id) throws IOException {
        String good = shipped(id);
        assertThat(findings(good)).isEmpty();
        SplittableRandom random = new SplittableRandom(id.hashCode());
        MeterWords chinese = new MeterWords(Locale.SIMPLIFIED_CHINESE);
        int found = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String bad = mutated(good, random);
            List<Finding> findings = findings(bad);
            long lines = bad.lines().count() + 1;
            assertThat(findings).as("mutation %d:%n%s", i, bad).allSatisfy(finding -> {
                assertThat(finding.line()).isBetween(1, (int) lines);
                assertThat(chinese.say(finding)).isNotBlank();
            });
            found += findings.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("most mistakes are noticed").isGreaterThan(MUTATIONS / 2);
    }

    private static String mutated(String good, SplittableRandom random) {
        List<String> lines = new ArrayList<>(good.lines().toList());
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int equals = line.lastIndexOf('=');
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(at, equals < 0 ? line : line.substring(0, equals + 1) + " "
                        + VALUES.get(random.nextInt(VALUES.size())));
                case 3 -> lines.set(at, line.replaceFirst("\\w+ *=", "unheard_of ="));
                case 4 -> lines.set(at, line.replaceFirst("= *[^,}\\]]+",
                        "= " + VALUES.get(random.nextInt(VALUES.size())) + " "));
                case 5 -> lines.set(at, line.isEmpty() ? "[" : damaged(line, random));
                default -> lines.set(at, line.replaceAll("\\d+", "" + random.nextInt(70_000)));
            }
        }
        return String.join("\n", lines);
    }

    private static String damaged(String line, SplittableRandom random) {
        int at = random.nextInt(line.length());
        char other = "[]{}=\"'#,.\u0000xX0é".charAt(random.nextInt(15));
        return line.substring(0, at) + other + line.substring(at + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "count = 48|count = 126|profile.range|23",
        "count = 48|count = 30|profile.block|-1",
        "reg = 31, type = \"s32\"|reg = 47, type = \"s32\"|profile.block|-1",
        "reg = 31, type = \"s32\"|reg = 31, byte = 62, type = \"s32\"|profile.both|-1",
        "start = 0x0043|start = 0x0010|profile.overlap|-1",
        "type = \"s32\", order = \"ABCD\", scale = 0.01|type = \"s32\", scale = 0.001|profile.scale|-1",
        "order = \"ABCD\", scale = 0.01 }|order = \"ABDC\", scale = 0.01 }|profile.word|-1",
        "type = \"bcd-6\"|type = \"bcd-99\"|profile.word|-1",
        "type = \"bcd-6\"|type = \"f32\"|profile.unfit|-1",
        "layout = \"YYMMDDWWhhmmss\"|layout = \"YYMMDD\"|profile.word|-1",
        "l1 = 13|l1 = 16|profile.range|-1",
        "regs = [1, 1]|regs = [1, 70000]|profile.range|-1",
        "auto = [|automatic = [|profile.unknown|-1",
        "auto = [|# auto = [|profile.needs|-1",
        "layout = \"ssmmhhWWDDMMYY\"|layout = \"ssmmhh\"|profile.word|-1",
        "can = [\"trip\"|can = [\"freeze\", \"trip\"|profile.needs|-1",
        "fc = 0x20|fc = 0x21|profile.word|-1",
        "\"01\" = \"function\"|\"01\" = \"gremlins\"|profile.word|-1",
        "bit = 5|bit = 16|profile.range|-1",
        "at = 21|at = 23|profile.overlap|-1",
        "q = \"overdraft_limit\" }|q = \"close_permit\" }|profile.needs|-1",
        "parity = \"N\"|parity = \"X\"|profile.word|-1",
        "baud = 9600|baud = 9|profile.range|-1"})
    void every_rule_of_the_loader_is_told(String right, String wrong, String key, int line)
            throws IOException {
        String good = shipped("acrel-ddsy1352-b");
        assertThat(good).contains(right);
        assertThat(findings(good.replace(right, wrong))).anySatisfy(finding -> {
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.line()).isPositive();
            if (line > 0) {
                assertThat(finding.line()).isEqualTo(
                        lineOf(good, right));
            }
        });
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count() + (text.charAt(
                text.indexOf(part) - 1) == '\n' ? 1 : 0);
    }

    @Test
    void a_write_that_would_command_the_relay_is_refused() throws IOException {
        String direct = """

                [[set]]
                fc = 0xAA
                start = 0x0056
                count = 2
                fields = [ { at = 0, type = "u32", q = "alarm_1" } ]
                """;
        assertThat(findings(shipped("acrel-ddsy1352-b") + direct))
                .extracting(Finding::key).containsExactly("profile.overlap");
        assertThat(findings(shipped("acrel-ddsy1352-b")
                + direct.replace("0x0056", "0x0046"))).isEmpty();
    }
}
