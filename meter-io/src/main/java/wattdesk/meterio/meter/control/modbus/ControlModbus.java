package wattdesk.meterio.meter.control.modbus;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.ControlDriver;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.TableSet;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.ModbusRules;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.modbus.ModbusLine;

/// Orders to a Modbus meter, by the verbs and blocks of its profile.
///
/// @param rules of the profile
public record ControlModbus(MeterProfile profile, ModbusRules rules, int unit, ModbusLine line)
        implements ControlDriver {

    private static final List<Quantity> PRICES = List.of(
            Quantity.PRICE_1, Quantity.PRICE_2, Quantity.PRICE_3, Quantity.PRICE_4);
    private static final int REGISTER_DIGITS = 4;
    private static final int CRC_DIGITS = 4;

    @Override
    public Planned plan(Order order, Authority authority) {
        Voice voice = new Voice(profile, rules, unit, line, authority);
        return switch (order) {
            case Order.Relay relay -> ready(new RelayChange(voice, relay.verb()));
            case Order.Clock clock -> rules.clock() == null ? Planned.cannot(order)
                    : ready(new ClockChange(voice, rules.clock(), clock.now()));
            case Order.Limits limits -> limits(voice, limits);
            case Order.Prices prices -> prices(voice, prices);
            case Order.Valve _, Order.Tiers _, Order.Periods _, Order.Freeze _, Order.Baud _,
                    Order.Password _, Order.Address _, Order.Open _ -> Planned.cannot(order);
        };
    }

    private static Planned limits(Voice voice, Order.Limits limits) {
        if (limits.hoardingFen() != null) {
            return new Planned.Not(new Obstacle.OnlyRead("item.hoarding_limit"));
        }
        Map<Quantity, Long> wanted = new EnumMap<>(Quantity.class);
        put(wanted, Quantity.ALARM_1, limits.alarm1Fen());
        put(wanted, Quantity.ALARM_2, limits.alarm2Fen());
        put(wanted, Quantity.OVERDRAFT_LIMIT, limits.overdraftFen());
        put(wanted, Quantity.CLOSE_PERMIT, limits.closePermitFen());
        return ready(new SetChange(voice, wanted));
    }

    private static void put(Map<Quantity, Long> wanted, Quantity quantity, @Nullable Long value) {
        if (value != null) {
            wanted.put(quantity, value);
        }
    }

    private static Planned prices(Voice voice, Order.Prices prices) {
        if (prices.set() != TableSet.CURRENT || prices.switchAt() != null) {
            return Planned.cannot(prices);
        }
        if (prices.tenThousandths().size() > PRICES.size()) {
            return new Planned.Not(new Obstacle.DoesNotFit("control.fit.entries"));
        }
        Map<Quantity, Long> wanted = new EnumMap<>(Quantity.class);
        for (int i = 0; i < prices.tenThousandths().size(); i++) {
            wanted.put(PRICES.get(i), prices.tenThousandths().get(i));
        }
        return ready(new SetChange(voice, wanted));
    }

    private static Planned ready(Change change) {
        return new Planned.Ready(change);
    }

    /// The frame that carries the password keeps its head; its data and CRC are zeros. Whoever sent
    /// it, and cut off or not: an adapter may echo ours. An acknowledgement ends before the data.
    @Override
    public String kept(String hex) {
        ModbusRules.Unlock unlock = rules.unlock();
        if (unlock == null) {
            return hex;
        }
        int bytes = 2 * unlock.registers();
        String head = Hex.octet(unit) + "10" + Hex.word(unlock.start())
                + Hex.word(unlock.registers()) + Hex.octet(bytes);
        StringBuilder clean = new StringBuilder(hex);
        for (int at = 0; at + head.length() + REGISTER_DIGITS <= hex.length(); at += 2) {
            if (hex.startsWith(head, at)) {
                int from = at + head.length();
                int to = Math.min(hex.length(), from + 2 * bytes + CRC_DIGITS);
                clean.replace(from, to, "0".repeat(to - from));
            }
        }
        return clean.toString();
    }
}
