package wattdesk.meterio.sim.model;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which band counts when and what it costs: zone tables, day tables, band prices and ladders,
/// each in two sets, with the times at which the second set takes over.
///
/// Kept in a [Memory], independent of any protocol: `zone.SET` is MMDDNN per zone, `day.SET.NN`
/// is hhmmNN per slot, `price.SET.BAND` and `ladder.price.SET.n` are yuan per kWh × 10,000,
/// `ladder.limit.SET.n` is kWh × 100 of a month, `switch.WHAT` is YYMMDDhhmm.
/// A ladder's price is added to the band's.
public final class Tariffs {

    public static final int BANDS = 4;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyMMddHHmm");
    private static final int FLAT_BAND = 3;
    private static final List<String> SWITCHED = List.of("zone", "day", "price", "ladder");

    private final Memory memory;
    private final long usualPrice;

    Tariffs(Memory memory, long usualPrice) {
        this.memory = memory;
        this.usualPrice = usualPrice;
    }

    /// The band that counts at this time of the meter, 1 to 4.
    public int band(LocalDateTime at) {
        int minute = at.getHour() * 60 + at.getMinute();
        int band = 0;
        var slots = slots(at);
        for (var slot : slots) {
            if (slot.minute() <= minute) {
                band = slot.band();
            }
        }
        return band == 0 ? slots.getLast().band() : band;
    }

    /// When the band may change next: the start of a later slot, or midnight.
    LocalDateTime nextChange(LocalDateTime at) {
        int minute = at.getHour() * 60 + at.getMinute();
        return slots(at).stream().filter(slot -> slot.minute() > minute).findFirst()
                .map(slot -> at.toLocalDate().atStartOfDay().plusMinutes(slot.minute()))
                .orElse(at.toLocalDate().plusDays(1).atStartOfDay());
    }

    /// A band begins at a minute of the day.
    private record Slot(int minute, int band) {}

    private List<Slot> slots(LocalDateTime at) {
        int table = table(at);
        var set = running("day");
        var text = memory.text("day." + set + "." + table).orElse("");
        var slots = new ArrayList<Slot>();
        for (int i = 0; i + 6 <= text.length(); i += 6) {
            int band = Integer.parseInt(text.substring(i + 4, i + 6));
            int hour = Integer.parseInt(text.substring(i, i + 2));
            int minute = Integer.parseInt(text.substring(i + 2, i + 4));
            if (band >= 1 && band <= BANDS && hour < 24 && minute < 60) {
                slots.add(new Slot(hour * 60 + minute, band));
            }
        }
        slots.sort(java.util.Comparator.comparingInt(Slot::minute));
        return slots.isEmpty() ? List.of(new Slot(0, FLAT_BAND)) : slots;
    }

    /// The day table of a date: the weekend's where it is one, else that of its zone.
    private int table(LocalDateTime at) {
        long workdays = memory.whole("weekend.flags", 0x7F);
        if ((workdays >> at.getDayOfWeek().getValue() % 7 & 1) == 0) {
            return (int) memory.whole("weekend.table", 1);
        }
        var day = String.format(Locale.ROOT, "%02d%02d", at.getMonthValue(), at.getDayOfMonth());
        var zones = memory.text("zone." + running("zone")).orElse("010101");
        String found = "";
        String latest = "";
        for (int i = 0; i + 6 <= zones.length(); i += 6) {
            var zone = zones.substring(i, i + 6);
            latest = zone.compareTo(latest) > 0 ? zone : latest;
            if (zone.substring(0, 4).compareTo(day) <= 0 && zone.compareTo(found) > 0) {
                found = zone;
            }
        }
        return Integer.parseInt((found.isEmpty() ? latest : found).substring(4));
    }

    /// 1 or 2: the set of zones or days in use.
    public long running(String what) {
        return memory.whole("running." + what, 1);
    }

    /// What a band costs in a set, yuan per kWh × 10,000.
    public long bandPrice(int set, int band) {
        return memory.whole("price." + set + "." + band, set == 1 ? usualPrice : 0);
    }

    /// What the next watt hour costs, after so many of this month.
    public long price(int band, long monthWh) {
        return bandPrice(1, band) + ladderPrice(ladder(monthWh));
    }

    /// The ladder that so many watt hours of a month have reached, from 0.
    public int ladder(long monthWh) {
        int ladder = 0;
        for (int n = 1; n <= ladders(); n++) {
            long limit = memory.whole("ladder.limit.1." + n, 0);
            if (limit > 0 && monthWh >= limit * 10) {
                ladder = n;
            }
        }
        return ladder;
    }

    /// Watt hours until the next ladder begins.
    long untilNextLadder(long monthWh) {
        long least = Long.MAX_VALUE;
        for (int n = 1; n <= ladders(); n++) {
            long limit = memory.whole("ladder.limit.1." + n, 0) * 10;
            if (limit > monthWh) {
                least = Math.min(least, limit - monthWh);
            }
        }
        return least;
    }

    /// The price of a ladder, counted from 0, of the current set.
    public long ladderPrice(int ladder) {
        return memory.whole("ladder.price.1." + (ladder + 1), 0);
    }

    public int ladders() {
        return (int) memory.whole("ladder.count", 0);
    }

    /// The second set takes over where its time has come; returns the next such time.
    Optional<LocalDateTime> switchOver(LocalDateTime now) {
        Optional<LocalDateTime> next = Optional.empty();
        for (var what : SWITCHED) {
            var due = memory.text("switch." + what).flatMap(Tariffs::time);
            if (due.filter(at -> !at.isAfter(now)).isPresent()) {
                takeOver(what);
                memory.forget("switch." + what);
            } else if (due.isPresent()
                    && next.map(earliest -> due.get().isBefore(earliest)).orElse(true)) {
                next = due;
            }
        }
        return next;
    }

    private void takeOver(String what) {
        switch (what) {
            case "zone", "day" -> memory.put("running." + what, 3 - running(what));
            case "price" -> copySet("price.");
            default -> {
                copySet("ladder.limit.");
                copySet("ladder.price.");
            }
        }
    }

    private void copySet(String what) {
        for (var name : memory.names(what + "2.")) {
            memory.put(what + "1." + name.substring(what.length() + 2),
                    memory.text(name).orElseThrow());
        }
    }

    private static Optional<LocalDateTime> time(String stamp) {
        try {
            return Optional.of(LocalDateTime.parse(stamp, STAMP));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
