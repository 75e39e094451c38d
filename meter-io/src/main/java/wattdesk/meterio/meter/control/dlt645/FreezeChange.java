package wattdesk.meterio.meter.control.dlt645;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.DailyFreeze;
import wattdesk.meterio.dlt645.FreezeCommand;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.Doubt;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.FreezeTime;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// Freezes the registers at once or by a pattern (16H, without password). A freeze at once shows in
/// the last frozen block; what a pattern does shows only when its time has come.
record FreezeChange(Voice645 voice, FreezeTime at) implements Change {

    /// The last freeze at once (the identifier is from memory).
    static final String LAST = "0501FF01";

    @Override
    public Seen look(Channel channel) {
        return voice.line().look(channel, List.of(LAST));
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        FreezeCommand command = new FreezeCommand(at.now() ? FreezeCommand.NOW
                : part(at.month()) + part(at.day()) + part(at.hour()) + part(at.minute()));
        return List.of(channel ->
                voice.line().send(channel, command.frame(voice.line().address())));
    }

    private static String part(@Nullable Integer value) {
        return value == null ? "99" : String.format(Locale.ROOT, "%02d", value);
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        String was = text(before);
        String is = text(after);
        if (!at.now() || is == null) {
            return new Verdict.NoEvidence(Doubt.NOTHING_TO_READ, List.of());
        }
        return is.equals(was)
                ? new Verdict.Unchanged(Difference.ONLY_ACCEPTED, fact(was, null, is))
                : new Verdict.AsAsked(fact(was, is, is));
    }

    /// A new block is what was asked, also after a refusal.
    private static List<Fact> fact(@Nullable String was, @Nullable String asked, String is) {
        return List.of(new Fact("item.freeze", was, asked, is));
    }

    /// The frozen block as people read it; null when the meter has none that reads.
    private static @Nullable String text(Seen.State state) {
        String hex = state.value(LAST);
        return hex == null ? null : switch (DailyFreeze.decode(hex)) {
            case DailyFreeze.Value value -> value.at() + " " + value.totalWh() + " Wh";
            case DailyFreeze.NoRecord _ -> "-";
            case DailyFreeze.Unclean _ -> null;
        };
    }

    @Override
    public Duration settle() {
        return voice.line().rule().settle();
    }
}
