package wattdesk.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.operator.Actor;

/// The station's accounts.
public interface Accounts {

    /// With the meter of the lowest number.
    Optional<AccountCard> byNumber(String account);

    Optional<AccountCard> byMeter(String meterNumber);

    /// Open accounts in order of building, floor, room: one card per account and meter.
    List<AccountCard> all();

    /// The account with each of its meters, in order of the meters' numbers; empty when there is
    /// none.
    default List<AccountCard> cards(String account) {
        return all().stream().filter(card -> card.number().equals(account)).toList();
    }

    /// The account with that meter of it.
    default Optional<AccountCard> seenWith(String account, String meterNumber) {
        return cards(account).stream()
                .filter(card -> card.meter().number().equals(meterNumber)).findFirst();
    }

    /// Also of a closed one, which has no card any more; empty where there never was one.
    default Optional<AccountState> state(String account) {
        return byNumber(account).map(AccountCard::state);
    }

    /// Opens an account; makes room, customer and meter where they do not exist yet. `id` was made
    /// before; the same id twice has one effect.
    Opening open(UUID id, OpenAccount request, Actor actor);

    /// For an opening that is asked for once.
    default Opening open(OpenAccount request, Actor actor) {
        return open(UUID.randomUUID(), request, actor);
    }
}
