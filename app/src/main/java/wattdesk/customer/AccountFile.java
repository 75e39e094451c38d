package wattdesk.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;

/// An account in whatever state, with the meters that hang at it and what it holds.
///
/// `tariffId` is the one that it was opened with, `furtherTariffs` those of further commodities.
/// `movedFrom` and `movedTo` are the accounts before and behind it where it was made over.
public record AccountFile(
        String number, AccountState state, Room room, Customer customer, BillingMode mode,
        String tariffId, Instant openedAt, @Nullable Instant closedAt, @Nullable String movedFrom,
        @Nullable String movedTo, List<Meter> meters, Purses purses,
        List<String> furtherTariffs) {

    public AccountFile {
        meters = List.copyOf(meters);
        furtherTariffs = List.copyOf(furtherTariffs);
    }
}
