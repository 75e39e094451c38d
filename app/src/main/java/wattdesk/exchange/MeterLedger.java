package wattdesk.exchange;

import java.util.Map;
import java.util.Set;
import wattdesk.ledger.Move;

/// What the tables need beyond what accounts and premises offer.
public interface MeterLedger {

    /// Of every meter of which more than nothing is known, by its number.
    Map<String, MeterFacts> facts();

    /// Every account number that was ever given.
    Set<String> accountNumbers();

    Move noted(String meter, MeterFacts facts);
}
