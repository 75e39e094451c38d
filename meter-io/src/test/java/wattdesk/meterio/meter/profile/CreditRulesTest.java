package wattdesk.meterio.meter.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomlj.Toml;
import wattdesk.meterio.meter.profile.CreditRule.Absolute;
import wattdesk.meterio.meter.profile.CreditRule.Count;
import wattdesk.meterio.meter.profile.CreditRule.FlaggedField;

/// How a profile says that its meters are credited.
class CreditRulesTest {

    private final List<Finding> findings = new ArrayList<>();

    private CreditRule read(String toml) {
        ProfileTable table = new ProfileTable("x.toml", Toml.parse(toml), findings);
        CreditRule rule = CreditRules.read(table);
        table.refuseUnknownKeys();
        return rule;
    }

    @Test
    void a_count_rule_has_defaults_for_two_bytes_bcd_and_fen() {
        assertThat(read("mode = \"COUNT\"")).isEqualTo(new Count(1, 10_000, Duration.ofMillis(300)));
        assertThat(read("mode = \"count\"\namount_scale = 0.0001\ncount_wraps_at = 65536\n"
                + "settle_ms = 1000")).isEqualTo(new Count(100, 65_536, Duration.ofSeconds(1)));
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
        assertThat(read("""
                mode = "ABSOLUTE"
                fc = 0x20
                start = 0x0200
                count = 30
                fields = [ { flag = 2, at = 3, type = "s32", q = "balance" },
                           { flag = 7, at = 8, type = "u16", q = "buy_count" } ]
                """)).isEqualTo(new Absolute(0x20, 0x200, 30, 65_536, Duration.ofMillis(300),
                List.of(new FlaggedField(2, 3, 4, Quantity.BALANCE),
                        new FlaggedField(7, 8, 2, Quantity.BUY_COUNT))));
        assertThat(findings).isEmpty();
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
        assertThat(findings).extracting(Finding::key).containsExactlyInAnyOrder("profile.missing",
                "profile.word", "profile.word", "profile.type", "profile.unknown");
    }

    @Test
    void only_an_order_meter_may_have_a_refund_and_only_the_known_one() {
        assertThat(read("mode = \"ORDER\"\nrefund = \"070108FF\"\nsettle_ms = 200"))
                .isEqualTo(new CreditRule.Order(1, true, Duration.ofMillis(200)));
        assertThat(read("mode = \"ORDER\"\nrefund = \"none\"\namount_scale = 0.0001"))
                .isEqualTo(new CreditRule.Order(100, false, Duration.ofMillis(300)));
        assertThat(new CreditRule.Order(1, true, Duration.ZERO).countWrapsAt()).isEqualTo(1);
        assertThat(findings).isEmpty();
        assertThat(read("mode = \"COUNT\"\nrefund = \"070108FF\"").mode())
                .isEqualTo(CreditMode.COUNT);
        assertThat(read("mode = \"ORDER\"\nrefund = \"070103FF\"").mode())
                .isEqualTo(CreditMode.ORDER);
        assertThat(findings).extracting(Finding::key)
                .containsExactly("profile.word", "profile.word");
    }

    @Test
    void a_meter_that_is_only_read_credits_nothing() {
        assertThat(read("mode = \"NONE\"").mode()).isEqualTo(CreditMode.NONE);
        assertThat(new CreditRule.None().countWrapsAt()).isEqualTo(1);
        assertThat(new CreditRule.None().settle()).isZero();
    }
}
