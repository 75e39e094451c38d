package wattdesk.reports.receipt;

/// One printable thing of a slip, top to bottom. PDF and printer show the same blocks.
sealed interface Block {

    /// Name of the station.
    record Station(String text) implements Block {}

    /// What kind of paper this is.
    record Heading(String text) implements Block {}

    /// A warning that must be seen first: practice, copy.
    record Banner(String text) implements Block {}

    /// A figure to be read from a distance.
    record Figure(String label, String value) implements Block {}

    /// Short label, long value.
    record Pair(String label, String value) implements Block {}

    /// Long label, amount.
    record Line(String label, String amount) implements Block {}

    /// Energy at a price: name of tier and band, energy × price, amount.
    record Priced(String name, String terms, String amount) implements Block {}

    /// The result: what happened, and what it means for the customer. One that is not good has
    /// a heavy frame.
    record State(Mark mark, String word, String meaning) implements Block {}

    /// Small print.
    record Note(String text) implements Block {}

    /// Shape of a state, so that it is never told by words alone. The printer's character is
    /// one that even GB2312 has.
    enum Mark {
        DONE("✓", "√"),
        WAITING("○", "○"),
        UNKNOWN("◇", "◇"),
        REFUSED("■", "■"),
        DISPUTED("▲", "▲"),
        VOID("×", "×");

        private final String page;
        private final String paper;

        Mark(String page, String paper) {
            this.page = page;
            this.paper = paper;
        }

        String page() {
            return page;
        }

        String paper() {
            return paper;
        }
    }

    /// A separation.
    record Rule() implements Block {}
}
