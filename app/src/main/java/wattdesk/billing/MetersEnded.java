package wattdesk.billing;

import java.util.List;
import wattdesk.ledger.Move;

/// Meters that are done at an account, on their way through the books.
public record MetersEnded(String account, List<String> meters) implements Move {

    public MetersEnded {
        meters = List.copyOf(meters);
    }
}
