package wattdesk.remote;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import wattdesk.metering.MeterOrder;
import wattdesk.metering.MeterOrder.Verb;
import wattdesk.quantity.Money;

/// What an operation is done with: amounts of limits; empty for all others.
public record Terms(Map<Limit, Money> limits) {

    public static final Terms NONE = new Terms(Map.of());

    /// Limits of a meter's purse.
    public enum Limit { FIRST_ALARM, SECOND_ALARM, OVERDRAFT, HOARDING, CLOSE_PERMIT }

    public Terms {
        limits = Map.copyOf(limits);
    }

    /// As it is stored: `FIRST_ALARM=2000;SECOND_ALARM=500`, in fen.
    public String text() {
        return limits.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue().fen())
                .collect(Collectors.joining(";"));
    }

    public static Terms parse(String text) {
        Map<Limit, Money> limits = new EnumMap<>(Limit.class);
        for (String part : text.isEmpty() ? new String[0] : text.split(";")) {
            int at = part.indexOf('=');
            limits.put(Limit.valueOf(part.substring(0, at)),
                    Money.ofFen(Long.parseLong(part.substring(at + 1))));
        }
        return new Terms(limits);
    }

    /// `customerNumber` is what the meter is opened with.
    MeterOrder order(Operation operation, String customerNumber) {
        return switch (operation) {
            case TRIP, CLOSE, PERMIT_CLOSE, KEEP_POWER, END_KEEP_POWER, AUTOMATIC ->
                new MeterOrder.Relay(Verb.valueOf(operation.name()));
            case VALVE_OPEN -> new MeterOrder.Valve(true);
            case VALVE_CLOSE -> new MeterOrder.Valve(false);
            case CLOCK -> new MeterOrder.Clock();
            case LIMITS -> new MeterOrder.Limits(limits.get(Limit.FIRST_ALARM),
                    limits.get(Limit.SECOND_ALARM), limits.get(Limit.OVERDRAFT),
                    limits.get(Limit.HOARDING), limits.get(Limit.CLOSE_PERMIT));
            case OPEN_ACCOUNT -> new MeterOrder.Open(customerNumber);
        };
    }
}
