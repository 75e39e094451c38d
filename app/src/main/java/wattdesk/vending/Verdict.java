package wattdesk.vending;

/// What one invariant of money 6 says about the books: `rule` is its short name, `detail` what
/// breaks it. `subjects` is false where the station has nothing yet that it speaks of.
public record Verdict(int number, String rule, boolean holds, boolean subjects, String detail) {

    static Verdict noSubject(int number, String rule) {
        return new Verdict(number, rule, true, false, "");
    }
}
