package wattdesk.remote;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.metering.ControlAbility;
import wattdesk.metering.LiveValues;
import wattdesk.metering.MeterMark;
import wattdesk.quantity.Money;
import wattdesk.remote.Remote.Foreseen;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.Presence;
import wattdesk.sweep.SeenMeters;

/// What an operation will do, from what was last seen of the meter: said before anybody presses.
public record Foresight(SeenMeters seen, Clock clock) {

    List<Foreseen> of(AccountCard card, Operation operation, Set<ControlAbility> can) {
        MeterSeen last = seen.of(card.meter().number()).orElse(null);
        LiveValues values = last == null ? null : last.values();
        List<Foreseen> sentences = new ArrayList<>();
        sentences.add(Foreseen.of("foresee." + operation.name().toLowerCase(Locale.ROOT),
                card.room().code(), card.meter().number(), card.customer().name()));
        money(operation, values, can, sentences);
        if (operation == Operation.TRIP && marked(values, MeterMark.KEEP_POWER)) {
            sentences.add(Foreseen.of("foresee.keeps_power"));
        }
        Duration drift = values == null ? null : values.drift();
        if (operation == Operation.CLOCK && drift != null) {
            sentences.add(Foreseen.of("foresee.drift", drift.toSeconds()));
        }
        switch (Presence.of(last, clock.instant())) {
            case OFFLINE -> sentences.add(Foreseen.of("foresee.offline"));
            case NEVER -> sentences.add(Foreseen.of("foresee.never"));
            case ONLINE, LATE -> { }
        }
        return List.copyOf(sentences);
    }

    private static void money(Operation operation, @Nullable LiveValues values,
            Set<ControlAbility> can, List<Foreseen> sentences) {
        Money balance = values == null ? null : values.balance();
        boolean empty = balance != null && !balance.isPositive();
        String left = balance == null ? "" : balance.yuan();
        switch (operation) {
            case TRIP -> {
                if (balance != null) {
                    sentences.add(Foreseen.of("foresee.balance_stays", balance.yuan()));
                }
            }
            case CLOSE -> {
                if (can.contains(ControlAbility.AUTOMATIC)) {
                    sentences.add(Foreseen.of("foresee.gives_back"));
                }
                if (empty) {
                    sentences.add(Foreseen.of(can.contains(ControlAbility.AUTOMATIC)
                            ? "foresee.cuts_again" : "foresee.overdrawn", left));
                }
            }
            case PERMIT_CLOSE -> {
                if (empty) {
                    sentences.add(Foreseen.of("foresee.overdrawn", left));
                }
            }
            case AUTOMATIC, END_KEEP_POWER -> sentences.add(empty
                    ? Foreseen.of("foresee.cuts_now", left)
                    : Foreseen.of("foresee.stays_closed"));
            case KEEP_POWER, VALVE_OPEN, VALVE_CLOSE, CLOCK, LIMITS, OPEN_ACCOUNT -> { }
        }
    }

    private static boolean marked(@Nullable LiveValues values, MeterMark mark) {
        Set<MeterMark> marks = values == null ? null : values.marks();
        return marks != null && marks.contains(mark);
    }
}
