package wattdesk.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Move;
import wattdesk.ledger.Paperwork;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;

/// Where the accounts are.
public interface AccountBook {

    Optional<AccountCard> byNumber(String account);

    /// With each of its meters, in order of their numbers: those of the commodity that it was
    /// opened with, then those of others. Each has the tariff of what that meter counts.
    List<AccountCard> cards(String account);

    Optional<AccountCard> byMeter(String meterNumber);

    /// By what an account pays: the tariff of its opening, then one for each further commodity.
    List<String> tariffs(String account);

    /// Also of a closed one, which has no card any more.
    Optional<AccountState> state(String account);

    /// The meter that answers at this address of this line for an account.
    Optional<Meter> atAddress(String line, String address);

    /// Someone with exactly this name and phone.
    Optional<Customer> customer(String name, String phone);

    List<AccountCard> all();

    /// Digits only, never given twice; gaps may be.
    String nextNumber();

    /// Whether a credit for that meter is on its way.
    boolean creditOpen(String meterNumber);

    /// Whether anything was ever sold to a meter of that number.
    boolean sold(String meterNumber);

    /// Files the meter of an account anew; stale where it is not `was` any more.
    Paperwork.Filed correct(String account, Meter was, Meter wanted, Actor actor, AuditEntry audit);

    /// Hangs another meter at an open account; stale where it, or its address, is in use by now.
    Paperwork.Filed hang(NewMeter meter, String customerNumber, Actor actor, AuditEntry audit);

    /// An opening as a part of a larger change.
    Move opening(AccountCard account);

    /// Another meter as a part of a larger change. `since` is the instant of its first registers
    /// there, from which its ratio holds; null where nobody has read it yet.
    Move hanging(NewMeter meter, String customerNumber, @Nullable Instant since);

    /// Makes all of it or nothing.
    Paperwork.Filed open(AccountCard account, Actor actor, AuditEntry audit);
}
