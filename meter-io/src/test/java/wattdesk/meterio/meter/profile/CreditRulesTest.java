package wattdesk.meterio.meter.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomlj.Toml;
import wattdesk.meterio.meter.profile.ByteForm.Sign;
import wattdesk.meterio.meter.profile.ByteForm.Type;
import wattdesk.meterio.meter.profile.CreditRule.Absolute;
import wattdesk.meterio.meter.profile.CreditRule.Count;

/// How a profile says that its meters are credited.
class CreditRulesTest {

    private static final String MAP_B = """
            mode = "ABSOLUTE"
            fc = 0x20
            start = 0x0200
            count = 30
            fields = [ { flag = 2, at = 3, type = "s32", q = "balance" },
                       { flag = 7, at = 8, type = "u16", q = "buy_count" } ]
            """;

    private final List<Finding> findings = new ArrayList<>();

    private CreditRule read(String toml) {
        ProfileTable table = new ProfileTable("x.toml", Toml.parse(toml), findings);
        CreditRule rule = CreditRules.read(table);
        table.refuseUnknownKeys();
        return rule;
    }

    @Test
    void a_count_rule_has_defaults_for_two_bytes_bcd_and_fen() {
        assertThat(read("mode = \"COUNT\""))
                .isEqualTo(new Count(1, 10_000, Duration.ofMillis(300), 0));
        assertThat(read("mode = \"count\"\namount_scale = 0.0001\ncount_wraps_at = 65536\n"
                + "settle_ms = 1000")).isEqualTo(new Count(100, 65_536, Duration.ofSeconds(1), 0));
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.1", "1", "0.001"})
    void an_amount_scale_that_no_meter_was_seen_with_is_a_finding(String scale) {
        read("mode = \"COUNT\"\namount_scale = " + scale);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("profile.scale");
            assertThat(finding.line()).isEqualTo(2);
        });
    }

    @Test
    void an_absolute_rule_knows_its_flagged_fields() {
        assertThat(read(MAP_B)).isEqualTo(new Absolute(new WriteBlock(0x20, 0x200, 30, List.of(
                field(2, 3, Type.SIGNED, 4, Sign.TWOS, Quantity.BALANCE),
                field(7, 8, Type.UNSIGNED, 2, Sign.NONE, Quantity.BUY_COUNT))), 65_536,
                false, Duration.ofMillis(300), 0));
        assertThat(findings).isEmpty();
    }

    private static WriteBlock.Field field(
            int flag, int at, Type type, int bytes, Sign sign, Quantity quantity) {
        return new WriteBlock.Field(
                flag, at, new ByteForm(type, bytes, WordOrder.ABCD, sign, ""), quantity);
    }

    private List<String> found(String fields) {
        findings.clear();
        read("""
                mode = "ABSOLUTE"
                fc = 0x20
                start = 0x0200
                count = 10
                """ + "fields = [ " + fields + " ]");
        assertThat(findings).allMatch(finding -> finding.line() > 0);
        return findings.stream().map(Finding::key).distinct().toList();
    }

    @Test
    void fields_that_overlap_or_exceed_the_block_or_are_missing_are_found() {
        String count = "{ flag = 7, at = 8, type = \"u16\", q = \"buy_count\" }";
        String money = "{ flag = 2, at = 3, type = \"s32\", q = \"balance\" }, ";
        assertThat(found(money + count)).isEmpty();
        assertThat(found(money)).containsExactly("profile.needs");
        assertThat(found("{ flag = 2, at = 5, type = \"s32\", q = \"balance\" }, " + count))
                .as("over the flag of the next").containsExactly("profile.overlap");
        assertThat(found("{ flag = 9, at = 3, type = \"s32\", q = \"balance\" }, " + count))
                .as("flag inside the next").containsExactly("profile.overlap");
        assertThat(found("{ flag = 3, at = 3, type = \"s32\", q = \"balance\" }, " + count))
                .as("its own flag").containsExactly("profile.overlap");
        assertThat(found("{ flag = 2, at = 17, type = \"s32\", q = \"balance\" }, " + count))
                .as("behind the end").containsExactly("profile.range");
        assertThat(found("{ flag = 20, at = 3, type = \"s32\", q = \"balance\" }, " + count))
                .containsExactly("profile.range");
        assertThat(found("{ at = 3, type = \"s32\", q = \"balance\" }, "
                + "{ at = 8, type = \"u16\", q = \"buy_count\" }"))
                .as("zeros would be written").containsExactly("profile.gap");
    }

    @Test
    void every_mistake_of_an_absolute_rule_is_found_in_one_reading() {
        read("""
                mode = "ABSOLUTE"
                fc = 0x20
                start = 0x0200
                fields = [ { flag = 2, at = 3, type = "s32", q = "purse" },
                           { flag = 7, at = 8, type = "u8", q = "buy_count" }, 5 ]
                colour = 1
                """);
        assertThat(findings).extracting(Finding::key, Finding::line).contains(
                tuple("profile.missing", 1), tuple("profile.word", 4), tuple("profile.word", 5),
                tuple("profile.type", 4), tuple("profile.unknown", 6));
    }

    @Test
    void a_refund_is_the_one_known_for_the_mode_or_a_finding() {
        assertThat(read(MAP_B + "refund = \"absolute\"").refunds()).isTrue();
        assertThat(read(MAP_B).refunds()).isFalse();
        assertThat(read("mode = \"ORDER\"\nrefund = \"070108FF\"\nsettle_ms = 200"))
                .isEqualTo(new CreditRule.Order(1, true, Duration.ofMillis(200), 0));
        assertThat(read("mode = \"ORDER\"\nrefund = \"none\"\namount_scale = 0.0001"))
                .isEqualTo(new CreditRule.Order(100, false, Duration.ofMillis(300), 0));
        assertThat(new CreditRule.Order(1, true, Duration.ZERO, 0).countWrapsAt()).isEqualTo(1);
        assertThat(findings).isEmpty();
        assertThat(read("mode = \"COUNT\"\nrefund = \"070108FF\"").refunds()).isFalse();
        assertThat(read("mode = \"ORDER\"\nrefund = \"070103FF\"").mode())
                .isEqualTo(CreditMode.ORDER);
        read("mode = \"ORDER\"\nrefund = \"absolute\"");
        read(MAP_B + "refund = \"070108FF\"");
        assertThat(findings).extracting(Finding::key).hasSize(4).containsOnly("profile.word");
    }

    @ParameterizedTest
    @CsvSource({"0.50, 50", "0.01, 1", "100, 10000", "5, 500"})
    void an_allowance_for_use_is_given_in_yuan(String yuan, long fen) {
        for (String mode : List.of("mode = \"COUNT\"\n", "mode = \"ORDER\"\n", MAP_B)) {
            assertThat(read(mode + "consumption_allowance = " + yuan).allowanceFen())
                    .isEqualTo(fen);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.005, profile.range", "100.01, profile.range", "0, profile.scale",
        "-1, profile.scale", "true, profile.type"})
    void an_allowance_that_is_none_is_a_finding(String yuan, String key) {
        read("mode = \"COUNT\"\nconsumption_allowance = " + yuan);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.line()).isEqualTo(2);
        });
    }

    @Test
    void a_meter_that_is_only_read_credits_nothing() {
        assertThat(read("mode = \"NONE\"").mode()).isEqualTo(CreditMode.NONE);
        assertThat(new CreditRule.None().countWrapsAt()).isEqualTo(1);
        assertThat(new CreditRule.None().settle()).isZero();
        assertThat(new CreditRule.None().allowanceFen()).isZero();
    }
}
