package wattdesk.tariff;

import java.time.LocalTime;
import java.util.List;

/// The bands of one day, midnight to midnight: segments strictly ascending, the first at 00:00,
/// each half-open, the last until midnight. So every second of a day lies in exactly one band.
public record DayPlan(List<Segment> segments) {

    public DayPlan {
        segments = List.copyOf(segments);
        if (segments.isEmpty() || !segments.getFirst().from().equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("a day begins at 00:00: " + segments);
        }
        for (int i = 1; i < segments.size(); i++) {
            if (!segments.get(i).from().isAfter(segments.get(i - 1).from())) {
                throw new IllegalArgumentException("segments must ascend: " + segments);
            }
        }
    }
}
