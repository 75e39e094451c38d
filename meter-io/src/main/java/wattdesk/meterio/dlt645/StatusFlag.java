package wattdesk.meterio.dlt645;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// The bits of the seven run status words whose meaning is known (F1, 7.7). Words 4 to 6 are the
/// phases A to C. The bits of word 3 that are a number or a state have [StatusWord3].
public enum StatusFlag {
    CONTROL_LOOP(1, 8), CHIP(1, 9), MEMORY(1, 13), OVERDRAFT(1, 14), CLOCK(1, 15),
    PROGRAMMING(3, 3), RELAY_OPEN(3, 4), COMMANDED_OPEN(3, 6), PRE_TRIP_ALARM(3, 7),
    KEEP_POWER(3, 12), IDENTITY_VALID(3, 13), LOCAL_ACCOUNT(3, 14), REMOTE_ACCOUNT(3, 15),
    OVER_VOLTAGE_A(4, 2), OVER_CURRENT_A(4, 4), REVERSE_A(4, 6),
    OVER_VOLTAGE_B(5, 2), OVER_CURRENT_B(5, 4), REVERSE_B(5, 6),
    OVER_VOLTAGE_C(6, 2), OVER_CURRENT_C(6, 4), REVERSE_C(6, 6),
    COVER_OPEN(7, 9), TERMINAL_COVER_OPEN(7, 10);

    private static final int WORDS = 7;
    private static final int WORD_DIGITS = 4;

    private final int word;
    private final int bit;

    StatusFlag(int word, int bit) {
        this.word = word;
        this.bit = bit;
    }

    public int word() {
        return word;
    }

    /// Key of its words.
    public String key() {
        return "flag." + name().toLowerCase(Locale.ROOT);
    }

    /// One status word as its meter shows it.
    ///
    /// @param bits all sixteen, those without a known meaning too
    public record Word(int number, int bits) {

        /// The known flags that are set.
        public List<StatusFlag> flags() {
            List<StatusFlag> set = new ArrayList<>();
            for (StatusFlag flag : StatusFlag.values()) {
                if (flag.word == number && ((bits >> flag.bit) & 1) == 1) {
                    set.add(flag);
                }
            }
            return List.copyOf(set);
        }

        /// The bits that are set and that nobody here can explain.
        public int unexplained() {
            int known = number == 3 ? 0x0306 : 0;
            for (StatusFlag flag : StatusFlag.values()) {
                known |= flag.word == number ? 1 << flag.bit : 0;
            }
            return bits & ~known;
        }
    }

    /// One word from its two bytes, low byte first; null for FFFF, which is padding.
    public static @Nullable Word word(int number, String hex) {
        if (hex.length() != WORD_DIGITS || "FFFF".equals(hex)) {
            return null;
        }
        return new Word(number, Integer.parseInt(Hex.reversed(hex), 16));
    }

    /// The seven words of block 040005FF, or of as many as there are; padding is left out.
    public static List<Word> block(String payload) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < WORDS && (i + 1) * WORD_DIGITS <= payload.length(); i++) {
            Word word = word(i + 1, payload.substring(i * WORD_DIGITS, (i + 1) * WORD_DIGITS));
            if (word != null) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }
}
