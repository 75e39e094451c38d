package wattdesk.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wattdesk.customer.AccountPlan.Line;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.slip.Slip;

/// The lines of a plan in words: the same on the screen, at the command line and on paper.
public final class PlanWords {

    private final Words words;

    public PlanWords(Language language) {
        words = Words.of("customer", "plan", language);
    }

    Words words() {
        return words;
    }

    public String title(Slip.Kind kind) {
        return words.get("title." + kind.key());
    }

    public String state(AccountState state) {
        return words.get("state." + key(state));
    }

    String mode(BillingMode mode) {
        return words.get("mode." + key(mode));
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String line(Line line) {
        String name = "line." + key(line.kind());
        List<String> facts = line.facts();
        return switch (line.kind()) {
            case STATE -> words.get(name, state(AccountState.valueOf(facts.get(0))),
                    state(AccountState.valueOf(facts.get(1))));
            case READ_NOW, READ_BY_HAND -> words.get(
                    name, facts.get(0), facts.get(1), registers(facts.subList(2, facts.size())));
            case BALANCE_PAID_OUT, BALANCE_GOES_OVER, DEBT_COLLECTED, DEBT_GOES_OVER ->
                words.get(name, words.get("purse." + facts.getFirst().toLowerCase(Locale.ROOT)));
            case NEW_HOLDER, READ_LATER, CHARGED, ON_METER_STAYS, ON_METER_GOES_OVER,
                    DEPOSIT_PAID_OUT, DEPOSIT_GOES_OVER, DEPOSIT_TAKEN, DEPOSIT_LEFT,
                    NOTHING_OPEN, NO_DEPOSIT, TIERS_GO_ON, TIERS_BEGIN_ANEW, METER_ENDS,
                    METER_GOES_OVER -> words.get(name, facts.toArray());
        };
    }

    /// "1234.560", and the bands behind it.
    private String registers(List<String> texts) {
        List<String> all = new ArrayList<>();
        if (!texts.getFirst().isEmpty()) {
            all.add(texts.getFirst());
        }
        for (String band : texts.subList(1, texts.size())) {
            int space = band.indexOf(' ');
            String name = band.substring(0, space).toLowerCase(Locale.ROOT).replace('_', '-');
            all.add(words.get("band." + name) + band.substring(space));
        }
        return String.join(" · ", all);
    }

    /// What goes through the drawer in the end, in one sentence.
    public String drawer(AccountPlan plan) {
        return words.get(plan.drawer().isPositive() ? "drawer.take"
                : plan.drawer().isNegative() ? "drawer.pay" : "drawer.nothing");
    }
}
