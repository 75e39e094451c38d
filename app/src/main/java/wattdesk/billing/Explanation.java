package wattdesk.billing;

import java.util.List;

/// An answer to "why did I pay this?", in the reader's words, part by part: the same for the screen
/// and for paper. Nothing is calculated behind it.
public record Explanation(List<Part> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /// One thing to be read, from top to bottom.
    public sealed interface Part {

        record Title(String text, String below) implements Part {}

        /// What must be seen first.
        record Banner(String text) implements Part {}

        record Heading(String text) implements Part {}

        record Pair(String label, String value) implements Part {}

        /// The words above the lines that follow; six of them.
        record Columns(List<String> cells) implements Part {}

        /// Six texts, the first two at the left, figures at the right.
        record Line(List<String> cells) implements Part {}

        record Total(String label, String value) implements Part {}

        record Note(String text) implements Part {}
    }
}
