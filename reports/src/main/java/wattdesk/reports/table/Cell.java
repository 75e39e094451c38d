package wattdesk.reports.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One cell as the workbook holds it; nothing is turned into another thing on the way.
public sealed interface Cell {

    Blank BLANK = new Blank();

    record Blank() implements Cell {}

    record Text(String text) implements Cell {}

    /// `shown` is what a person sees, zeros of the format in front included. Excel keeps 15 digits:
    /// where a number has more, `exact` is false and its last digits are not what was typed.
    record Numeral(BigDecimal exactly, String shown, boolean exact) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /// An error such as #REF!.
    record Broken(String shown) implements Cell {}
}
