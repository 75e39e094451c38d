package wattdesk.meterio.meter.control.dlt645;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Write645;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// Parameters by 14H: all are read, those that do not read as told are written one after the other,
/// all are read again (7.8, last point).
record ParameterChange(Voice645 voice, List<Parameter> parameters) implements Change {

    @Override
    public Seen look(Channel channel) {
        return voice.line().look(channel,
                parameters.stream().map(Parameter::identifier).toList());
    }

    /// What cannot be read cannot be proved: it is not written either.
    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        for (Parameter each : parameters) {
            String content = before.value(each.identifier());
            if (content == null) {
                return new Obstacle.Unreadable(each.word());
            }
            String asked = each.asked(content);
            if (asked == null) {
                return new Obstacle.DoesNotFit("control.fit.entries");
            }
            if (Write645.HEAD_BYTES + asked.length() / 2 > voice.line().rule().longestWrite()) {
                return new Obstacle.DoesNotFit("control.fit.length");
            }
        }
        return voice.withoutPassword();
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        return parameters.stream()
                .filter(each -> !each.fact(before.value(each.identifier()),
                        before.value(each.identifier())).asAsked())
                .map(each -> voice.write(each.identifier(), asked(each, before))).toList();
    }

    private static String asked(Parameter each, Seen.State before) {
        String content = before.value(each.identifier());
        String asked = content == null ? null : each.asked(content);
        return asked == null ? each.wanted() : asked;
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        return Verdict.on(parameters.stream().map(each -> each.fact(
                before.value(each.identifier()), after.value(each.identifier()))).toList());
    }

    @Override
    public Duration settle() {
        return voice.line().rule().settle();
    }
}
