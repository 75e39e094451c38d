package wattdesk.meterio.meter.control.dlt645;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Control;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// Another address by 15H, which every meter of the line would take: sent only when the one that
/// was meant is the only one to answer the wildcard, and proved at the new address by its number.
final class AddressChange implements Change {

    private static final String EVERYBODY = "AAAAAAAAAAAA";
    private static final String AT = "at";
    private static final String WILDCARD = "wildcard";

    private final Voice645 voice;
    private final String fresh;
    private boolean sent;

    AddressChange(Voice645 voice, String fresh) {
        this.voice = voice;
        this.fresh = fresh;
    }

    private Line645 line() {
        return voice.line();
    }

    @Override
    public Seen look(Channel channel) {
        if (sent) {
            Seen there = at(channel, fresh);
            return there instanceof Seen.State ? there : at(channel, line().address());
        }
        Seen here = at(channel, line().address());
        return here instanceof Seen.State state ? withWildcard(channel, state)
                : fits() && at(channel, fresh) instanceof Seen.State there ? there : here;
    }

    private Seen at(Channel channel, String address) {
        return switch (line().at(address).look(channel, List.of())) {
            case Seen.State state -> new Seen.State(state.meterNumber(), Map.of(AT, address));
            case Seen.Missed missed -> missed;
        };
    }

    private Seen withWildcard(Channel channel, Seen.State state) {
        String alone = line().ask(channel, Request645.anyAddress()) instanceof Answered answered
                ? Hex.reversed(Request645.reply(answered.reply()).data()) : "";
        return new Seen.State(state.meterNumber(),
                Map.of(AT, line().address(), WILDCARD, alone));
    }

    private boolean fits() {
        return fresh.matches("\\d{12}");
    }

    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        if (!fits()) {
            return new Obstacle.DoesNotFit("control.fit.address");
        }
        boolean alone = fresh.equals(before.value(AT))
                || line().address().equals(before.value(WILDCARD));
        return alone ? null : new Obstacle.NotAlone();
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        if (fresh.equals(before.value(AT))) {
            return List.of();
        }
        Frame645 frame = new Frame645(EVERYBODY, Control.WRITE_ADDRESS, Hex.reversed(fresh));
        return List.of(channel -> {
            sent = true;
            return line().send(channel, frame);
        });
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        List<Fact> facts = List.of(
                new Fact("item.address", before.value(AT), fresh, after.value(AT)));
        return facts.getFirst().asAsked() ? new Verdict.AsAsked(facts)
                : new Verdict.Unchanged(Difference.ONLY_ACCEPTED, facts);
    }

    @Override
    public Duration settle() {
        return line().rule().settle();
    }
}
