package wattdesk.billing;

import java.util.List;
import wattdesk.ledger.Move;

/// The first values of meters at an account, on their way through the books: they are billed from
/// there on, whether a run has seen them or not.
public record MetersBegun(List<MeterValue> first) implements Move {

    public MetersBegun {
        first = List.copyOf(first);
    }
}
