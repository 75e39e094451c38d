package wattdesk.meterio.card;

import java.util.Optional;

/// The kinds of card that this program speaks to (cards.md 7).
public enum MediumKind {
    MIFARE_1K,
    CPU,
    SLE4442;

    /// PC/SC part 3: RID of the workgroup, standard 03 (ISO 14443 A), card name 0001.
    private static final String MIFARE = "A000000306030001";
    /// What ACR38 and ACR39 answer for a memory card: its own four bytes A2131091.
    private static final String MEMORY = "A2131091";
    private static final String OTHER_STORAGE = "A000000306";

    /// By the answer to reset; empty for storage cards of other kinds.
    public static Optional<MediumKind> of(String atr) {
        if (atr.contains(MIFARE)) {
            return Optional.of(MIFARE_1K);
        }
        if (atr.endsWith(MEMORY)) {
            return Optional.of(SLE4442);
        }
        return atr.isEmpty() || atr.contains(OTHER_STORAGE)
                ? Optional.empty() : Optional.of(CPU);
    }
}
