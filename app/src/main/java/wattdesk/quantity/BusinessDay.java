package wattdesk.quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// The accounting day of an event: a date in UTC+8, whatever zone the PC is set to.
public record BusinessDay(LocalDate date) implements Comparable<BusinessDay> {

    /// China has one offset and no summer time; the station never uses the PC's zone.
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    public static BusinessDay of(Instant at) {
        return new BusinessDay(at.atOffset(ZONE).toLocalDate());
    }

    /// The instant as the station's wall clock shows it.
    public static OffsetDateTime wallClock(Instant at) {
        return at.atOffset(ZONE);
    }

    public BusinessDay next() {
        return new BusinessDay(date.plusDays(1));
    }

    @Override
    public int compareTo(BusinessDay other) {
        return date.compareTo(other.date);
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
