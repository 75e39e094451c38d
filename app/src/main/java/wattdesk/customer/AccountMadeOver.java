package wattdesk.customer;

import java.util.List;
import wattdesk.ledger.Move;

/// A new account in the room of one that was closed, with its tariffs and the meters that hung at
/// it. `counted` goes on counting towards its tiers; what is not named begins at nothing.
public record AccountMadeOver(
        String account, String from, Customer customer,
        List<Settlement.Counted> counted, List<String> meters)
        implements Move {

    public AccountMadeOver {
        counted = List.copyOf(counted);
        meters = List.copyOf(meters);
    }
}
