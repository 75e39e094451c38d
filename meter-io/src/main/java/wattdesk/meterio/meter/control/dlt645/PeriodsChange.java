package wattdesk.meterio.meter.control.dlt645;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.StatusWord3;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// Zones and day tables by 14H. A meter has two sets of them and changes sides at every switch: its
/// status word 3 tells which one runs (7.7), so the first look decides which set the order means,
/// and the order stays with it.
final class PeriodsChange implements Change {

    private final Voice645 voice;
    private final Order.Periods periods;
    private @Nullable ParameterChange decided;

    PeriodsChange(Voice645 voice, Order.Periods periods) {
        this.voice = voice;
        this.periods = periods;
    }

    @Override
    public Seen look(Channel channel) {
        if (decided != null) {
            return decided.look(channel);
        }
        return switch (voice.line().look(channel, List.of(RelayChange.STATUS_3))) {
            case Seen.Missed missed -> missed;
            case Seen.State state -> {
                String word = state.value(RelayChange.STATUS_3);
                StatusWord3 status = word == null ? null : StatusWord3.parse(word);
                if (status == null) {
                    yield new Seen.Missed(new Obstacle.Unreadable("item.status_3"));
                }
                decided = new ParameterChange(voice, Parameters.periods(periods,
                        status.secondZones(), status.secondDays()).parameters());
                yield decided.look(channel);
            }
        };
    }

    private ParameterChange decided() {
        if (decided == null) {
            throw new IllegalStateException("nobody has looked at the meter");
        }
        return decided;
    }

    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        return decided().obstacle(before);
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        return decided().sendings(before);
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        return decided().judge(before, after, answer);
    }

    @Override
    public Duration settle() {
        return voice.line().rule().settle();
    }
}
