package wattdesk.meterio.meter.control.modbus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.BlockFrame;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.Unit;
import wattdesk.meterio.meter.profile.WriteBlock;

/// Limits and prices by the blocks of the profile. What shares a flag or a whole block with them is
/// written as it was read; all of it, and that nothing is forced that was not, is read back (7.8).
record SetChange(Voice voice, Map<Quantity, Long> wanted) implements Change {

    @Override
    public Seen look(Channel channel) {
        Set<Quantity> all = EnumSet.of(Quantity.FORCED);
        all.addAll(written());
        return voice.look(channel, all);
    }

    /// Everything that goes with what is wanted.
    private Set<Quantity> written() {
        Set<Quantity> all = EnumSet.noneOf(Quantity.class);
        blocks().forEach(block -> all.addAll(written(block)));
        return all;
    }

    private Set<Quantity> written(WriteBlock block) {
        Set<Quantity> together = EnumSet.noneOf(Quantity.class);
        for (WriteBlock.Field field : block.fields()) {
            boolean goes = field.flag() < 0 || block.fields().stream().anyMatch(other ->
                    other.flag() == field.flag() && wanted.containsKey(other.quantity()));
            if (goes) {
                together.add(field.quantity());
            }
        }
        return together;
    }

    private List<WriteBlock> blocks() {
        return voice.rules().sets().stream().filter(block -> block.fields().stream()
                .anyMatch(field -> wanted.containsKey(field.quantity()))).toList();
    }

    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        if (wanted.isEmpty()) {
            return new Obstacle.DoesNotFit("control.fit.nothing");
        }
        Set<Quantity> written = written();
        if (!written.containsAll(wanted.keySet())) {
            return new Obstacle.DoesNotFit("control.fit.number");
        }
        for (Quantity quantity : written) {
            if (before.value(quantity.word()) == null) {
                return new Obstacle.Unreadable(word(quantity));
            }
        }
        try {
            frames(before);
            return voice.withoutPassword();
        } catch (IllegalArgumentException e) {
            return new Obstacle.DoesNotFit("control.fit.number");
        }
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        return facts(before, before).stream().allMatch(Fact::asAsked)
                ? List.of() : voice.sendings(frames(before));
    }

    private List<Octets> frames(Seen.State before) {
        List<Octets> frames = new ArrayList<>();
        for (WriteBlock block : blocks()) {
            Map<Quantity, Long> values = new EnumMap<>(Quantity.class);
            written(block).forEach(quantity -> values.put(quantity, asked(quantity, before)));
            frames.add(new BlockFrame(voice.profile(), voice.unit()).of(block, values));
        }
        return frames;
    }

    private long asked(Quantity quantity, Seen.State before) {
        Long asked = wanted.get(quantity);
        String shown = before.value(quantity.word());
        return asked != null ? asked : shown == null ? 0 : Long.parseLong(shown);
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        return Verdict.on(facts(before, after));
    }

    private List<Fact> facts(Seen.State before, Seen.State after) {
        List<Fact> facts = new ArrayList<>();
        for (Quantity quantity : written()) {
            facts.add(new Fact(word(quantity), shown(quantity, before.value(quantity.word())),
                    quantity.unit().shown(asked(quantity, before)).toPlainString(),
                    shown(quantity, after.value(quantity.word()))));
        }
        String forced = before.value(Quantity.FORCED.word());
        if (forced != null) {
            facts.add(new Fact("control.fact.forced", forced, forced,
                    after.value(Quantity.FORCED.word())));
        }
        return facts;
    }

    private static @Nullable String shown(Quantity quantity, @Nullable String number) {
        return number == null ? null
                : quantity.unit().shown(Long.parseLong(number)).toPlainString();
    }

    private static String word(Quantity quantity) {
        if (quantity.unit() == Unit.TEN_THOUSANDTHS_OF_YUAN) {
            return "item.price";
        }
        return quantity == Quantity.OVERDRAFT_LIMIT ? "item.overdraft_limit"
                : quantity == Quantity.CLOSE_PERMIT ? "item.close_limit"
                : quantity == Quantity.ALARM_1 ? "item.alarm_1" : "item.alarm_2";
    }

    @Override
    public Duration settle() {
        return voice.profile().control().settle();
    }
}
