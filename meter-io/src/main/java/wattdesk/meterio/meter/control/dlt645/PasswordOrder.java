package wattdesk.meterio.meter.control.dlt645;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Password645;
import wattdesk.meterio.dlt645.PasswordChange;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Doubt;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// Another password by 18H. No meter shows its passwords, and trying one costs a try when it is
/// wrong (2, rule 5): the outcome says what the meter answered and claims no more.
record PasswordOrder(Voice645 voice, Order.Password order) implements Change {

    @Override
    public Seen look(Channel channel) {
        return voice.line().look(channel, List.of());
    }

    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        return voice.withoutPassword();
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        PasswordChange change = new PasswordChange(order.level(), voice.password(),
                new Password645(order.level(), order.fresh()));
        return List.of(channel ->
                voice.line().send(channel, change.frame(voice.line().address())));
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        return new Verdict.NoEvidence(answer instanceof Answer.Nothing
                ? Doubt.NOT_READ_BACK : Doubt.NOTHING_TO_READ, List.of());
    }

    @Override
    public Duration settle() {
        return voice.line().rule().settle();
    }
}
