package wattdesk.operator;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// A code that lets the administrator back in: five groups of five, 125 random bits, written with
/// digits and letters that nobody mixes up on paper.
final class RecoveryCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    private RecoveryCode() {}

    static String make() {
        return make(new SecureRandom());
    }

    static String make(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// As it was printed, however it was typed: case, dashes and spaces do not count, O is 0,
    /// I and L are 1.
    static char[] plain(char[] typed) {
        return new String(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "")
                .replace('O', '0').replace('I', '1').replace('L', '1').toCharArray();
    }
}
