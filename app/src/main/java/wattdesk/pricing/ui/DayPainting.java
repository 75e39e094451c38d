package wattdesk.pricing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wattdesk.tariff.TariffDraft.Part;

/// The bands of a day as something to paint on, to the minute. What was typed and cannot be read is
/// left out; before the first segment there may be a hole, which painting fills.
final class DayPainting {

    static final int MINUTES = 24 * 60;

    /// From that minute on, until the next key.
    private final TreeMap<Integer, String> bands = new TreeMap<>();

    private DayPainting() {}

    static DayPainting of(List<Part> parts) {
        DayPainting day = new DayPainting();
        parts.forEach(part -> minute(part.from())
                .ifPresent(at -> day.bands.put(at, part.band())));
        return day;
    }

    /// The minute of a day that "08:30" names; empty for what is no time.
    static Optional<Integer> minute(String time) {
        if (!time.matches("\\d{2}:\\d{2}")) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.substring(0, 2));
        int minute = Integer.parseInt(time.substring(3));
        return hour < 24 && minute < 60 ? Optional.of(hour * 60 + minute) : Optional.empty();
    }

    static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /// Paints from one minute to before the other.
    DayPainting paint(int from, int to, String band) {
        DayPainting painted = new DayPainting();
        painted.bands.putAll(bands);
        Map.Entry<Integer, String> after = bands.floorEntry(to);
        painted.bands.subMap(from, to).clear();
        painted.bands.put(from, band);
        if (to < MINUTES && after != null) {
            painted.bands.putIfAbsent(to, after.getValue());
        }
        return painted;
    }

    /// As a document has them: neighbours of one band are one segment.
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        String before = "";
        for (Map.Entry<Integer, String> entry : bands.entrySet()) {
            if (!entry.getValue().equals(before)) {
                parts.add(new Part(time(entry.getKey()), entry.getValue()));
            }
            before = entry.getValue();
        }
        return parts;
    }

    /// A stretch of one band; "" is a hole.
    record Block(int from, int to, String band) {}

    /// The whole day, midnight to midnight.
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        String band = "";
        for (Part part : parts()) {
            int at = minute(part.from()).orElseThrow();
            if (at > from) {
                blocks.add(new Block(from, at, band));
            }
            from = at;
            band = part.band();
        }
        blocks.add(new Block(from, MINUTES, band));
        return blocks;
    }
}
