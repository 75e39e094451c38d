package wattdesk.ledger;

import java.util.List;

/// What tape and database each say where they disagree, for the two persons who look at it.
///
/// `divergence` is what the start found. `linesInDatabase` is what the tape should have;
/// `linesThatAgree` of them are on it. `unreadable` lines of the tape have no right seal: what they
/// said, nobody knows. `onlyOnTape` are sealed lines that the database does not have, so money.
/// `subject` is what both persons give their word for: exactly this.
public record BothSides(
        String divergence, long linesInDatabase, long linesThatAgree, long unreadable,
        List<String> onlyOnTape, String subject) {

    public BothSides {
        onlyOnTape = List.copyOf(onlyOnTape);
    }

    /// The database has everything that the tape can still tell.
    public boolean databaseHasAll() {
        return onlyOnTape.isEmpty();
    }
}
