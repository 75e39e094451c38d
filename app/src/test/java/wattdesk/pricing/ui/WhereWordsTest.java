package wattdesk.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.message.Language;
import wattdesk.message.Words;

class WhereWordsTest {

    private static final WhereWords WHERE =
            new WhereWords(Words.of("pricing", "ui", Language.ZH));

    @ParameterizedTest
    @CsvSource({
        "versions[0].effectiveFrom, 生效时刻",
        "versions[0].calendar.seasons, 时段安排",
        "versions[0].calendar.seasons[1].from, 第 2 季 首日",
        "versions[0].calendar.seasons[1].to, 第 2 季 末日",
        "versions[0].calendar.seasons[1], 第 2 季",
        "versions[0].calendar.seasons[0].days.WORKDAY[3], 第 1 季 工作日",
        "versions[0].calendar.holidays[2], 节假日",
        "versions[0].prices[1].DEEP_VALLEY, 第 2 档 深谷",
        "versions[0].prices[0], 第 1 档",
        "versions[0].prices, 单价与阶梯",
        "versions[0].tiers.steps[0].upTo, 第 1 档 上限",
        "versions[0].tiers.start, 起算日",
        "id, 编号"})
    void aFindingIsToldWithThePlaceAsTheEditorCallsIt(String where, String words) {
        assertThat(WHERE.of(where, true)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"versions", "versions[0].note"})
    void aPlaceWithoutANameIsNotMadeUp(String where) {
        assertThat(WHERE.of(where, true)).isEmpty();
    }
}
