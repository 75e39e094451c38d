package wattdesk.meterio.meter.control.dlt645;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Bcd;
import wattdesk.meterio.dlt645.CountRecharge;
import wattdesk.meterio.dlt645.StatusFlag;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.Difference;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.Verdict;

/// Opens the account: 070101FF with the present count and no money, which adds nothing (12, 22).
/// Proved by the meter's customer number and by the flags of status word 3 that say "not opened".
record OpenChange(Voice645 voice, String customer) implements Change {

    private static final String CUSTOMER = "0400040E";
    private static final String COUNT = "03330201";
    private static final String BALANCE = "00900200";
    private static final List<StatusFlag> NOT_OPENED =
            List.of(StatusFlag.LOCAL_ACCOUNT, StatusFlag.REMOTE_ACCOUNT);
    private static final String OPENED = "@control.state.on";
    private static final int WORD_DIGITS = 4;

    @Override
    public Seen look(Channel channel) {
        return voice.line().look(channel,
                List.of(CUSTOMER, RelayChange.STATUS_3, COUNT, BALANCE));
    }

    @Override
    public @Nullable Obstacle obstacle(Seen.State before) {
        if (!customer.matches("\\d{12}")) {
            return new Obstacle.DoesNotFit("control.fit.customer");
        }
        return count(before) == null ? new Obstacle.Unreadable("item.buy_count") : null;
    }

    private static @Nullable Long count(Seen.State state) {
        String hex = state.value(COUNT);
        return hex == null ? null : Bcd.unsigned(hex);
    }

    @Override
    public List<Sending> sendings(Seen.State before) {
        Long count = count(before);
        if (count == null || (fact(before, before).asAsked() && opened(before))) {
            return List.of();
        }
        CountRecharge open = new CountRecharge(voice.operator(), 0, count.intValue(), customer);
        return List.of(channel ->
                voice.line().send(channel, open.opening(voice.line().address())));
    }

    private static boolean opened(Seen.State state) {
        return OPENED.equals(account(state));
    }

    /// Null when the status word does not read.
    private static @Nullable String account(Seen.State state) {
        String hex = state.value(RelayChange.STATUS_3);
        StatusFlag.Word word = hex == null || hex.length() < WORD_DIGITS ? null
                : StatusFlag.word(3, hex.substring(0, WORD_DIGITS));
        return word == null ? null
                : word.flags().containsAll(NOT_OPENED) ? "@control.state.off" : OPENED;
    }

    private Fact fact(Seen.State before, Seen.State after) {
        return new Fact("item.customer_number", customer(before), customer, customer(after));
    }

    private static @Nullable String customer(Seen.State state) {
        String hex = state.value(CUSTOMER);
        return hex == null ? null : Line645.number(hex);
    }

    @Override
    public Verdict judge(Seen.State before, Seen.State after, Answer answer) {
        Fact number = fact(before, after);
        List<Fact> facts = List.of(number, plain("item.buy_count", COUNT, before, after),
                plain("item.balance", BALANCE, before, after),
                new Fact("control.fact.account", account(before),
                        number.asAsked() ? OPENED : null, account(after)));
        if (facts.get(1).changed()) {
            return new Verdict.Other(Difference.OTHER_STATE, facts);
        }
        if (number.asAsked() && opened(after)) {
            return new Verdict.AsAsked(facts);
        }
        boolean same = !number.changed() && opened(before) == opened(after);
        return same ? new Verdict.Unchanged(Difference.ONLY_ACCEPTED, facts)
                : new Verdict.Other(Difference.PARTLY_APPLIED, facts);
    }

    private static Fact plain(
            String word, String identifier, Seen.State before, Seen.State after) {
        return new Fact(word, text(before, identifier), null, text(after, identifier));
    }

    private static @Nullable String text(Seen.State state, String identifier) {
        String hex = state.value(identifier);
        Long number = hex == null ? null : Bcd.unsigned(hex);
        return number == null ? null : BALANCE.equals(identifier)
                ? BigDecimal.valueOf(number, 2).toPlainString() : number.toString();
    }

    @Override
    public Duration settle() {
        return voice.line().rule().settle();
    }
}
