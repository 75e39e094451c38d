package wattdesk.billing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import wattdesk.metering.Meter;
import wattdesk.quantity.BusinessDay;

/// What the runs know and leave behind, as far as they ask for it. Everything is written by moves
/// through the books.
public interface BillingBook {

    /// A meter of an open account, and the days of which it has no reading.
    record ToRead(Meter meter, String account, Set<BusinessDay> missing) {}

    Optional<BusinessDay> firstDay();

    /// Days are run in order, so every day up to it is done.
    Optional<BusinessDay> lastFinished();

    boolean begun(BusinessDay day);

    /// Of these days and of days that are gaps; nothing of a day that a meter is billed beyond.
    List<ToRead> toRead(List<BusinessDay> days);

    /// The meter that hangs under that number, with its account and nothing missing.
    Optional<ToRead> meter(String number);

    /// Meters whose accounts have that tariff.
    List<ToRead> metersUnder(String tariffId);

    /// Accounts that the day's run has not come to.
    int left(BusinessDay day);

    /// The next of them behind that number, in order of their numbers: `most` accounts, each in
    /// every commodity that it has, one behind the other.
    List<BilledAccount> page(BusinessDay day, String after, int most);

    /// In each of its commodities, with readings up to that day; empty where there is none.
    List<BilledAccount> account(String number, BusinessDay day);

    /// On the work list; empty once it was decided.
    Optional<Problem> problem(UUID id);
}
