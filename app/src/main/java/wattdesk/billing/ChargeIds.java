package wattdesk.billing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ids that follow from what they name, so that whoever draws them up again after a crash draws up
/// the same.
///
/// Ids of what a meter did begin with its instant (seconds, 32 bits) and the last digits of the
/// meter's number (32 bits): rows of a run then lie beside each other, and what a run costs does
/// not grow with how many there are already.
final class ChargeIds {

    private static final Pattern LAST_DIGITS = Pattern.compile("\\d{1,9}$");

    private ChargeIds() {}

    static UUID of(String kind, Object... parts) {
        StringBuilder text = new StringBuilder(kind);
        for (Object part : parts) {
            text.append('\n').append(part);
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The charge between two readings.
    static UUID of(MeterValue from, MeterValue to) {
        return behind(head(to.at(), to.meterNumber()), of("charge", from.id(), to.id()));
    }

    /// The entry of a charge in the ledger.
    static UUID entry(UUID charge) {
        return behind(charge.getMostSignificantBits(), of("entry", charge));
    }

    static UUID reading(String meterNumber, Instant at, boolean afterChange) {
        return behind(head(at, meterNumber), of("reading", meterNumber, at, afterChange));
    }

    private static UUID behind(long head, UUID named) {
        return new UUID(head, named.getLeastSignificantBits());
    }

    private static long head(Instant at, String meterNumber) {
        Matcher digits = LAST_DIGITS.matcher(meterNumber);
        long last = digits.find() ? Long.parseLong(digits.group()) : 0;
        return at.getEpochSecond() << Integer.SIZE | last;
    }
}
