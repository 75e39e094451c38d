package wattdesk.customer;

import java.util.List;
import wattdesk.ledger.Move;
import wattdesk.quantity.Energy;

/// A new account in the room of one that was closed, with the meters that hung at it.
public record AccountMadeOver(
        String account, String from, Customer customer, Energy tierUsed, List<String> meters)
        implements Move {

    public AccountMadeOver {
        meters = List.copyOf(meters);
    }
}
