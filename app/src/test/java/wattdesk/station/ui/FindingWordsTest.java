package wattdesk.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;
import wattdesk.station.Finding;
import wattdesk.vending.History;
import wattdesk.vending.Invariants;

class FindingWordsTest {

    private static final History NOTHING = new History(List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), null, null);

    private final FindingWords chinese = new FindingWords(Language.ZH);

    private static Finding finding(String rule, String detail) {
        return new Finding(1, rule, true, true, detail);
    }

    @Test
    void everyRuleOfTheBooksHasChineseWords() {
        assertThat(Invariants.check(NOTHING)).hasSize(27).allSatisfy(verdict ->
                assertThat(chinese.rule(finding(verdict.rule(), "")))
                        .doesNotContainPattern("[a-z]"));
    }

    @Test
    void healthIsToldInTheReadersWordsAndTime() {
        assertThat(chinese.rule(finding("line b1-645", ""))).isEqualTo("线路 b1-645");
        assertThat(chinese.detail(finding("disk", "742 MiB free"))).isEqualTo("可用 742 MiB");
        assertThat(chinese.detail(finding("line A", "not used yet"))).isEqualTo("尚未使用");
        assertThat(chinese.detail(finding("clock", "2026-11-22T16:15:53.837266Z")))
                .isEqualTo("2026-11-23 00:15:53");
        assertThat(chinese.detail(finding("trial balance", "{DRAWER=5, DELIVERED=-5}")))
                .isEqualTo("0.00");
    }

    @Test
    void whatItCannotSayBetterStaysAsItIs() {
        assertThat(chinese.rule(finding("a new rule", ""))).isEqualTo("a new rule");
        assertThat(chinese.detail(finding("tape", "line 7 is torn"))).isEqualTo("line 7 is torn");
    }
}
