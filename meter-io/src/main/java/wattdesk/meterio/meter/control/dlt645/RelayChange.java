package wattdesk.meterio.meter.control.dlt645;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.MeterTime;
import wattdesk.meterio.dlt645.RelayCommand;
import wattdesk.meterio.dlt645.StatusFlag;
import wattdesk.meterio.dlt645.StatusWord3;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Doubt;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// The breaker and what belongs to it, by 1CH; what it did is in status word 3 (13, 22). The
/// command is valid for ten minutes of the meter's own clock, which therefore is read first.
final class RelayChange implements Change {

    static final String STATUS_1 = "04000501";
    static final String STATUS_3 = "04000503";
    static final String CLOCK = "0400010C";
    private static final int MINUTES = 10;

    private final Voice645 voice;
    private final RelayVerb verb;
    private LocalDateTime validUntil = RelayCommand.ALWAYS;

    RelayChange(Voice645 voice, RelayVerb verb) {
        this.voice = voice;
        this.verb = verb;
    }

    @Override
    public Seen look(Channel channel) {
        return voice.line().look(channel, List.of(STATUS_3, STATUS_1, CLOCK));
    }

    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        return word3(before) == null ? new Obstacle.Unreadable("item.status_3")
                : voice.withoutPassword();
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        LocalDateTime clock = clock(before);
        return List.of(command(clock == null ? RelayCommand.ALWAYS : clock.plusMinutes(MINUTES)));
    }

    private Sending command(LocalDateTime until) {
        validUntil = until;
        RelayCommand command =
                new RelayCommand(code(), voice.password(), voice.operator(), 0, until);
        return channel -> voice.line().send(channel, command.frame(voice.line().address()));
    }

    private RelayCommand.Verb code() {
        return switch (verb) {
            case TRIP -> RelayCommand.Verb.TRIP;
            case CLOSE -> RelayCommand.Verb.CLOSE;
            case PERMIT_CLOSE -> RelayCommand.Verb.PERMIT;
            case KEEP_POWER -> RelayCommand.Verb.KEEP_POWER;
            case END_KEEP_POWER -> RelayCommand.Verb.END_KEEP_POWER;
            case ALARM -> RelayCommand.Verb.ALARM;
            case END_ALARM -> RelayCommand.Verb.END_ALARM;
            case AUTOMATIC -> throw new IllegalStateException("not a command of this protocol");
        };
    }

    /// Only where the meter's clock explains the refusal: a wrong password looks the same and must
    /// not be tried again (22).
    @Override
    public @Nullable Sending corrected(Seen.State after) {
        LocalDateTime clock = clock(after);
        return clock == null || clock.isBefore(validUntil) ? null
                : command(clock.plusMinutes(MINUTES));
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        StatusWord3 was = word3(before);
        StatusWord3 is = word3(after);
        if (is == null) {
            return new Verdict.NoEvidence(Doubt.NOT_READ_BACK, List.of());
        }
        return new RelayJudgement(verb, Objects.requireNonNullElse(was, is), is,
                overdrawn(after), answer).verdict();
    }

    private static @Nullable StatusWord3 word3(Seen.State state) {
        String hex = state.value(STATUS_3);
        return hex == null || hex.length() < 4 ? null : StatusWord3.parse(hex.substring(0, 4));
    }

    private static boolean overdrawn(Seen.State state) {
        String hex = state.value(STATUS_1);
        StatusFlag.Word word = hex == null || hex.length() < 4 ? null
                : StatusFlag.word(1, hex.substring(0, 4));
        return word != null && word.flags().contains(StatusFlag.OVERDRAFT);
    }

    static @Nullable LocalDateTime clock(Seen.State state) {
        String hex = state.value(CLOCK);
        return hex == null || hex.length() < 14 ? null : MeterTime.dateTime(hex.substring(0, 14));
    }

    @Override
    public Duration settle() {
        return voice.line().rule().settle();
    }

    @Override
    public Duration patience() {
        return voice.line().rule().within();
    }
}
