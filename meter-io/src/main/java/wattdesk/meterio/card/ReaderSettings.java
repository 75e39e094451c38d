package wattdesk.meterio.card;

/// What differs from reader to reader (cards.md 11).
///
/// @param keySlot where FF 82 puts a key and FF 86 takes it from
/// @param loadKeyP1 P1 of FF 82: 20H in readers that keep keys in a volatile slot
/// @param memory how the reader speaks to memory cards
public record ReaderSettings(int keySlot, int loadKeyP1, MemoryDialect memory) {

    /// Pseudo-APDUs for SLE4442.
    public enum MemoryDialect {
        /// `FF A4` selects, `FF B1` reads the error counter, `FF D0` writes, `FF 20` presents.
        ACR,
        /// Not known to be safe: no memory card is touched.
        NONE
    }

    private static final int VOLATILE_SLOT = 0x20;

    public ReaderSettings {
        if (keySlot < 0 || keySlot > 0xFF || loadKeyP1 < 0 || loadKeyP1 > 0xFF) {
            throw new IllegalArgumentException("a byte is needed");
        }
    }

    /// By the reader's name. What is not known to be safe for memory cards gets no dialect:
    /// a Cherry ST-1144 destroyed cards, generic EMV readers cannot serve them.
    public static ReaderSettings of(String reader) {
        boolean contactlessAcr = reader.contains("ACR1281") || reader.contains("ACR128");
        int slot = contactlessAcr ? VOLATILE_SLOT : 0;
        boolean acr = reader.startsWith("ACS ") || reader.contains(" ACR3")
                || reader.startsWith("Virtual PCD") || reader.startsWith("sim:");
        return new ReaderSettings(slot, slot, acr ? MemoryDialect.ACR : MemoryDialect.NONE);
    }
}
