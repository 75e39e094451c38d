package wattdesk.meterio.card;

import java.util.OptionalLong;

/// What a purchase sets in the meter besides its money; in hundredths, empty leaves it as it is.
public record CardTerms(
        OptionalLong alarm1, OptionalLong alarm2, OptionalLong overdraft, OptionalLong hoarding) {

    /// The largest that a card can carry: 167,772.15.
    public static final long MOST = 0xFF_FFFF;

    public static final CardTerms NONE = new CardTerms(OptionalLong.empty(), OptionalLong.empty(),
            OptionalLong.empty(), OptionalLong.empty());

    public CardTerms {
        check(alarm1);
        check(alarm2);
        check(overdraft);
        check(hoarding);
    }

    private static void check(OptionalLong amount) {
        if (amount.isPresent() && (amount.getAsLong() < 0 || amount.getAsLong() > MOST)) {
            throw new IllegalArgumentException("0 to 167772.15");
        }
    }
}
