package wattdesk.meterio.meter.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.dlt645.EventKind;
import wattdesk.meterio.dlt645.StatusFlag;
import wattdesk.meterio.line.Meaning;
import wattdesk.meterio.meter.DecodedFrame;
import wattdesk.meterio.meter.FrameDecoder;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.Doubt;

class ProfilesTest {

    @TempDir
    Path folder;

    private static String shipped(String id) throws IOException {
        try (InputStream in = Profiles.class.getResourceAsStream(
                "/wattdesk/meterio/profiles/" + id + ".toml")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_shipped_profiles_are_clean_and_none_claims_to_be_verified() {
        Profiles profiles = Profiles.load(null);
        assertThat(profiles.findings()).isEmpty();
        assertThat(profiles.all()).extracting(MeterProfile::id, MeterProfile::creditMode)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("demo-645-count", CreditMode.COUNT),
                        org.assertj.core.groups.Tuple.tuple("demo-645-order", CreditMode.ORDER),
                        org.assertj.core.groups.Tuple.tuple("acrel-ddsy1352-b", CreditMode.ABSOLUTE),
                        org.assertj.core.groups.Tuple.tuple("dlt645-esam-readonly", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("dlt645-1997", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("cjt188-water", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("cjt188-water-1f90", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("acrel-dtsy1352-b", CreditMode.ABSOLUTE),
                        org.assertj.core.groups.Tuple.tuple("acrel-ddsy1352-a", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("acrel-adl3000", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("chint-ddsu666", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("chint-dtsu666", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("dds238-2", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("eastron-sdm72", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("or-we-504", CreditMode.NONE),
                        org.assertj.core.groups.Tuple.tuple("kaifeng-water", CreditMode.NONE));
        assertThat(profiles.all()).filteredOn(MeterProfile::prepaid).extracting(MeterProfile::id)
                .containsExactly("demo-645-count", "demo-645-order", "acrel-ddsy1352-b",
                        "dlt645-esam-readonly", "acrel-dtsy1352-b");
        assertThat(profiles.all()).noneMatch(MeterProfile::verified);
    }

    @Test
    void a_profile_of_the_users_folder_joins_and_replaces() throws IOException {
        Files.writeString(folder.resolve("own.toml"),
                shipped("demo-645-count").replace("demo-645-count", "own").replace("verified = false", ""));
        Files.writeString(folder.resolve("same.toml"),
                shipped("acrel-ddsy1352-b").replace("baud = 9600", "baud = 4800"));
        Profiles profiles = Profiles.load(folder);
        assertThat(profiles.findings()).isEmpty();
        assertThat(profiles.find("own")).hasValueSatisfying(own -> assertThat(own.verified()).isFalse());
        assertThat(profiles.find("acrel-ddsy1352-b"))
                .hasValueSatisfying(acrel -> assertThat(acrel.serial().baud()).isEqualTo(4800));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "verified = false|verfied = false|profile.unknown|7",
        "quiet_ms = 50 |quite_ms = 50 |profile.unknown|15",
        "id = \"demo-645-count\"|id = 5|profile.type|3",
        "protocol = \"dlt645\"|protocol = \"dlt646\"|profile.word|6",
        "bytes = 2 }|bytes = 2, extra = 1 }|profile.unknown|24",
        "di = \"00900200\"|di = \"90 02\"|profile.word|22",
        "settle_ms = 300|settle_ms = \"soon\"|profile.type|35",
        "count_wraps_at = 10000|count_wraps_at = 0|profile.range|34",
        "bytes = 2 }|bytes = 0 }|profile.range|24", "bytes = 2 }|bytes = -2 }|profile.range|24",
        "password_level = 2|password_level = 256|profile.range|49",
        "within_s = 10|within_s = -1|profile.range|51",
        "write_max = 200|write_max = 12|profile.range|52",
        "mode = \"COUNT\"|mode = \"GUESS\"|profile.word|32",
        "[credit]|[credit|profile.syntax|31"})
    void a_mistake_is_told_with_its_line(String right, String wrong, String key, int line)
            throws IOException {
        String text = shipped("demo-645-count");
        assertThat(text).contains(right);
        Files.writeString(folder.resolve("bad.toml"), text.replace(right, wrong));
        Profiles profiles = Profiles.load(folder);
        assertThat(profiles.findings()).anySatisfy(finding -> {
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(new MeterWords(Locale.ENGLISH).say(finding)).isNotBlank();
        });
        assertThat(profiles.all()).as("only those that ship").isEqualTo(
                profiles.all().stream().filter(each -> each.file().indexOf('/') < 0).toList());
    }

    @Test
    void a_text_that_breaks_the_parser_itself_is_told_with_its_line() throws IOException {
        String text = shipped("demo-645-count");
        Files.writeString(folder.resolve("bad.toml"), text + "x = {b,#c\r\r");
        assertThat(Profiles.load(folder).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("profile.half_written");
            assertThat(finding.line()).isEqualTo((int) text.lines().count() + 1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "demo-645-count|\"permit_close\"|\"permit\"|profile.word|46",
        "demo-645-count|password_level = 2|level = 2|profile.unknown|49",
        "demo-645-order|070108FF|070103FF|profile.word|32",
        "cjt188-water|identifier = \"901F\"|identifier = \"9F01\"|profile.word|22",
        "cjt188-water|closed = 1|shut = 1|profile.missing|24",
        "cjt188-water|meter_type = 0x10  |meter_type = \"10\"|profile.type|21",
        "dlt645-1997|di = \"9010\"|di = \"00010000\"|profile.word|21",
        "dlt645-1997|type = \"time\"|type = \"hour\"|profile.word|22"})
    void a_mistake_about_a_meter_without_a_purse_is_told_too(
            String id, String right, String wrong, String key, int line) throws IOException {
        assertThat(shipped(id)).contains(right);
        Files.writeString(folder.resolve("bad.toml"), shipped(id).replace(right, wrong));
        assertThat(Profiles.load(folder).findings()).anySatisfy(finding -> {
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.line()).isEqualTo(line);
        });
    }

    @Test
    void both_languages_know_every_word_that_the_code_uses() throws IOException {
        Set<String> zh = keys("zh_CN");
        assertThat(zh).isEqualTo(keys("en"));
        Set<String> used = used();
        assertThat(zh).as("missing words").containsAll(used);
        assertThat(used).as("unused words").containsAll(zh);
    }

    private static Set<String> keys(String language) throws IOException {
        try (InputStream in = Profiles.class.getResourceAsStream(
                "/wattdesk/meterio/words_" + language + ".properties")) {
            Properties words = new Properties();
            words.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            return new TreeSet<>(words.stringPropertyNames());
        }
    }

    /// Quoted keys of the sources, with the prefixes that the tables add.
    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String name = source.toString();
                if (name.endsWith(".java") && !name.contains("/sim/")) {
                    String text = Files.readString(source);
                    collect(used, text, "\"@?((?:decode|frame|profile|control|item|meter\\.error)"
                            + "\\.[a-z0-9_.]*[a-z0-9_])\"", "");
                    if (name.endsWith("Items645.java")) {
                        collect(used, text, "entry\\(\"[^\"]+\", \"([a-z_0-9]+)\"", "item.");
                    }
                    if (name.endsWith("ErrorWords.java")) {
                        collect(used, text, "entry\\(\"\\d+\", \"([a-z_]+)\"\\)", "error645.");
                        collect(used, text, "\"([a-z_]{4,})\"(?:, |})", "error645.");
                    }
                } else if (name.endsWith(".toml") && name.contains("profiles")) {
                    collect(used, Files.readString(source), "^\"\\d+\" = \"([a-z]+)\"", "meter.error.");
                }
            }
        }
        used.add("meter.error.other");
        Stream.of(Difference.values()).map(Difference::key).forEach(used::add);
        Stream.of(StatusFlag.values()).map(StatusFlag::key).forEach(used::add);
        Stream.of(EventKind.values()).map(EventKind::key).forEach(used::add);
        Stream.of(Doubt.values()).map(Doubt::key).forEach(used::add);
        return used;
    }

    private static void collect(Set<String> into, String text, String pattern, String prefix) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        while (matcher.find()) {
            into.add(prefix + matcher.group(1));
        }
    }

    @Test
    void a_sentence_is_said_in_the_language_of_the_locale() {
        Meaning meaning = Meaning.of("decode.645.value", "@item.balance", "37.62", "yuan");
        assertThat(new MeterWords(Locale.CHINA).say(meaning)).isEqualTo("剩余金额 = 37.62 yuan");
        assertThat(new MeterWords(Locale.FRANCE).say(meaning)).isEqualTo("amount left = 37.62 yuan");
    }

    @Test
    void the_decoder_explains_every_protocol_or_says_that_it_does_not() {
        DecodedFrame frame = FrameDecoder.decode(Protocol.DLT645,
                "FEFEFEFE68930017240000 6891083335C333956A3333FA16").getFirst();
        assertThat(frame.value()).isEqualTo("37.62");
        assertThat(frame.unit()).isEqualTo("yuan");
        assertThat(frame.data()).isEqualTo("62370000");
        assertThat(frame.identifier()).isEqualTo("00900200");
        for (Protocol protocol : Protocol.values()) {
            for (DecodedFrame each : FrameDecoder.decode(protocol, "018302C0F1")) {
                assertThat(new MeterWords(Locale.CHINA).say(each.meaning())).isNotBlank();
            }
        }
    }
}
