package wattdesk.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.BillingBook.ToRead;
import wattdesk.metering.RegisterGateway.Contact;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;

/// What a conversation with a meter is worth for bills: its freezes for the days that miss one, its
/// registers now for the last of them, and gaps by name for the rest.
final class Collecting {

    private final InstantSource clock;
    private final Actor actor;

    Collecting(InstantSource clock, Actor actor) {
        this.clock = clock;
        this.actor = actor;
    }

    /// The midnights at which the meter should have frozen.
    static Set<LocalDate> midnights(ToRead wanted) {
        return wanted.missing().stream().map(day -> day.next().date()).collect(Collectors.toSet());
    }

    /// `live` is the day that a live reading may stand for; null where none may.
    ReadingsTaken taken(ToRead wanted, Contact contact, @Nullable BusinessDay live) {
        return switch (contact) {
            case Contact.Missed(var cause, var _) ->
                new ReadingsTaken(List.of(), gaps(wanted, wanted.missing(), cause.name()));
            case Contact.Answered answered -> taken(wanted, answered, live);
        };
    }

    private ReadingsTaken taken(
            ToRead wanted, Contact.Answered answered, @Nullable BusinessDay live) {
        Map<BusinessDay, MeterValue> byDay = new TreeMap<>();
        answered.frozen().forEach((midnight, frozen) -> {
            BusinessDay day = BillingDays.endedBy(frozen.at());
            if (wanted.missing().contains(day)) {
                byDay.put(day, value(wanted, answered, frozen.at(), frozen.figures(),
                        MeterValue.Source.FROZEN, day));
            }
        });
        if (live != null && wanted.missing().contains(live)) {
            byDay.computeIfAbsent(live, day -> live(wanted, answered, day));
        }
        Set<BusinessDay> without = wanted.missing().stream()
                .filter(day -> !byDay.containsKey(day)).collect(Collectors.toSet());
        return new ReadingsTaken(
                List.copyOf(byDay.values()), gaps(wanted, without, "NO_FREEZE"));
    }

    MeterValue live(ToRead wanted, Contact.Answered answered, BusinessDay day) {
        return value(wanted, answered, answered.at().truncatedTo(ChronoUnit.SECONDS),
                answered.figures(), MeterValue.Source.LIVE, day);
    }

    private MeterValue value(ToRead wanted, Contact.Answered answered, Instant at,
            wattdesk.metering.Figures figures, MeterValue.Source source, BusinessDay day) {
        String number = wanted.meter().number();
        boolean now = source == MeterValue.Source.LIVE;
        Duration drift = answered.drift();
        return new MeterValue(ChargeIds.reading(number, at, false), number, wanted.account(), at,
                false, source, day, figures, now ? answered.balance() : null,
                now ? answered.purchased() : null, drift, clock.instant(),
                actor.operator().login(), null);
    }

    private static List<ReadingsTaken.Missing> gaps(
            ToRead wanted, Set<BusinessDay> days, String cause) {
        List<ReadingsTaken.Missing> gaps = new ArrayList<>();
        days.stream().sorted().forEach(day -> gaps.add(new ReadingsTaken.Missing(
                wanted.meter().number(), wanted.account(), day, cause)));
        return gaps;
    }
}
