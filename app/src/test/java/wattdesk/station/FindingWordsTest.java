package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;
import wattdesk.vending.History;
import wattdesk.vending.HistoryParts;
import wattdesk.vending.Invariants;

class FindingWordsTest {

    private static final History NOTHING = new History(List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null);

    private final FindingWords chinese = new FindingWords(Language.ZH);

    private static Finding finding(String rule, String detail) {
        return new Finding(1, rule, true, true, detail);
    }

    @Test
    void everyRuleOfTheBooksHasChineseWords() {
        assertThat(Invariants.check(HistoryParts.whole(NOTHING))).hasSize(27).allSatisfy(verdict ->
                assertThat(chinese.rule(finding(verdict.rule(), "")))
                        .doesNotContainPattern("[a-z]"));
    }

    private String seen(Detail.Seen words, Object... gaps) {
        return chinese.detail(new Finding(1, "a rule", true, true,
                new Detail(words, List.of(gaps))));
    }

    @Test
    void everythingThatHealthSaysHasChineseWords() {
        for (Detail.Seen words : Detail.Seen.values()) {
            assertThat(seen(words, "1", "2", "3", "4")).as(words.key()).isNotBlank()
                    .containsPattern("\\p{IsHan}|^1：2$").doesNotContain("{")
                    .satisfies(said -> assertThat(said.replace("MiB", ""))
                            .doesNotContainPattern("[A-Za-z]"));
        }
    }

    @Test
    void healthIsToldInTheReadersWordsAndTime() {
        assertThat(chinese.rule(finding("line b1-645", ""))).isEqualTo("线路 b1-645");
        assertThat(seen(Detail.Seen.FREE, 742L)).isEqualTo("可用 742 MiB");
        assertThat(seen(Detail.Seen.CLOCK_BEHIND, Instant.parse("2026-11-22T16:15:53.837266Z")))
                .isEqualTo("早于 2026-11-23 00:15:53 的分录");
        assertThat(chinese.detail(finding("trial balance", "{DRAWER=5, DELIVERED=-5}")))
                .isEqualTo("0.00");
    }

    @Test
    void causesThatOccurAreToldInTheReadersWords() {
        assertThat(seen(Detail.Seen.LINE_DOWN, "/dev/ttyUSB0: no such device"))
                .isEqualTo("断开：/dev/ttyUSB0：没有此设备");
        assertThat(seen(Detail.Seen.LINE_DOWN, "the other side closed the connection"))
                .isEqualTo("断开：对方关闭了连接");
        assertThat(seen(Detail.Seen.PRINTER_FAILS, "tcp:till:9100", "Connection refused"))
                .isEqualTo("tcp:till:9100：连接被拒绝");
    }

    @Test
    void theCommandLineHearsEnglish() {
        Finding late = new Finding(1, "pending deliveries", false, true,
                new Detail(Detail.Seen.WAITING, List.of(2, 90L)));
        assertThat(late.detail()).isEqualTo("2, the oldest 90 min old");
        Instant at = Instant.parse("2026-11-22T16:15:53.837266Z");
        assertThat(new Finding(1, "clock", true, true, new Detail(null, List.of(at))).detail())
                .isEqualTo("2026-11-23T00:15:53.837266+08:00");
    }

    @Test
    void whatItCannotSayBetterStaysAsItIs() {
        assertThat(chinese.rule(finding("a new rule", ""))).isEqualTo("a new rule");
        assertThat(chinese.detail(finding("tape", "line 7 is torn"))).isEqualTo("line 7 is torn");
    }
}
