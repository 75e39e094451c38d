package wattdesk.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"abcdefghijkl", "correct horse", "春眠不觉晓处处闻", "𠮷野家牛肉饭很好吃"})
    void twelveCharactersOrAPhraseWillDo(String password) {
        assertThat(PasswordRule.accepts(password.toCharArray())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcdefghijk", "aaaaaaaaaaaa", "abababababab", "春眠不觉晓处处",
        "哈哈哈哈哈哈哈哈哈哈"})
    void shorterOnesAndEndlessRepetitionWillNot(String password) {
        assertThat(PasswordRule.accepts(password.toCharArray())).isFalse();
    }

    @org.junit.jupiter.api.Test
    void nobodyKeepsTheMachineBusyWithALongOne() {
        assertThat(PasswordRule.accepts("abcdefghij".repeat(21).toCharArray())).isFalse();
    }
}
