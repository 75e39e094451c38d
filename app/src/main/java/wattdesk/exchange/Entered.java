package wattdesk.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What stands in one cell of a filled-in table.
public sealed interface Entered {

    Blank BLANK = new Blank();

    record Blank() implements Entered {}

    record Text(String text) implements Entered {}

    /// `shown` is what a person sees there. Where `exact` is false, Excel has rounded it.
    record Numeral(BigDecimal exactly, String shown, boolean exact) implements Entered {}

    record Day(LocalDate day) implements Entered {}

    /// A formula that came to an error.
    record Broken(String shown) implements Entered {}
}
