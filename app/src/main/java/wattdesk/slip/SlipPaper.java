package wattdesk.slip;

import java.util.List;
import wattdesk.message.Language;

/// What stands on a slip, in the words it was printed with, from top to bottom. Station, number,
/// time and cashier stand above it and are not part of it.
public record SlipPaper(Language language, String title, List<Part> parts) {

    public static final int MOST_CELLS = 6;

    public SlipPaper {
        parts = List.copyOf(parts);
    }

    /// One printable thing.
    public sealed interface Part {

        record Heading(String text) implements Part {}

        record Pair(String label, String text) implements Part {}

        /// The words above the columns of the lines that follow.
        record Columns(List<String> cells) implements Part {
            public Columns {
                cells = atMost(cells);
            }
        }

        /// The first cell at the left, the others are figures.
        record Line(List<String> cells) implements Part {
            public Line {
                cells = atMost(cells);
            }
        }

        /// What everything before it makes.
        record Total(String label, String text) implements Part {}

        record Note(String text) implements Part {}

        /// Room for the hand of this person.
        record Signature(String who) implements Part {}
    }

    private static List<String> atMost(List<String> cells) {
        if (cells.isEmpty() || cells.size() > MOST_CELLS) {
            throw new IllegalArgumentException("cells " + cells.size());
        }
        return List.copyOf(cells);
    }
}
