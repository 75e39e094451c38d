package wattdesk.reports.statement;

import java.util.List;

/// An A4 paper, every text of it in the reader's words already: nothing is added up or worded here.
public record Statement(List<Part> parts) {

    public Statement {
        parts = List.copyOf(parts);
    }

    /// One printable thing, from top to bottom.
    public sealed interface Part {

        /// What paper this is, and of whom.
        record Title(String text, String below) implements Part {}

        /// A warning that must be seen first.
        record Banner(String text) implements Part {}

        record Heading(String text) implements Part {}

        record Pair(String label, String value) implements Part {}

        /// The words above the columns of the lines that follow.
        record Columns(Cells cells) implements Part {}

        record Line(Cells cells) implements Part {}

        /// The words above the two columns of the wide lines that follow.
        record WideColumns(String left, String right) implements Part {}

        /// A sentence at the left, one figure at the right.
        record Wide(String left, String right) implements Part {}

        /// The words above the two sides of the lines that follow: a label, then one of each side.
        record SideColumns(String label, String left, String right) implements Part {}

        /// What the label speaks of, on one side and on the other.
        record Sides(String label, String left, String right) implements Part {}

        /// Room for a hand.
        record Signature(String who) implements Part {}

        /// The figure that everything before it makes.
        record Total(String label, String value) implements Part {}

        record Note(String text) implements Part {}
    }

    /// A line's six texts: the first two at the left, figures at the right.
    public record Cells(String first, String second, String third, String fourth, String fifth,
            String sixth) {}
}
