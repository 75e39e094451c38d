package wattdesk.installation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.Handover.Foreseen;
import wattdesk.billing.TakenValue;
import wattdesk.customer.Ratio;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.Meter;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.slip.SlipPaper;
import wattdesk.slip.SlipPaper.Part;
import wattdesk.tariff.Band;

/// The slip of a change: the old side and the new side beside each other, what the old meter still
/// owes, what goes with the account, and who signs.
public final class ChangePaper {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String NOTHING = "–";

    private final Language language;
    private final Words told;
    private final List<Part> parts = new ArrayList<>();

    public ChangePaper(Language language) {
        this.language = language;
        told = Words.of("installation", "paper", language);
    }

    /// What the tape can tell of a change that the database lost.
    public SlipPaper fromTape(String meter, Money carried) {
        parts.add(new Part.Pair(told.get("new"), meter));
        parts.add(new Part.Total(told.get("carried"), yuan(carried)));
        parts.add(new Part.Note(told.get("from-tape")));
        return paper();
    }

    /// `old` is what was filed about the device that goes.
    SlipPaper of(MeterChange done, Meter old, Foreseen energy) {
        NewDevice fresh = Objects.requireNonNull(done.fresh());
        TakenValue last = Objects.requireNonNull(done.old().last());
        TakenValue first = Objects.requireNonNull(fresh.first());
        parts.add(new Part.Pair(told.get("reason"), done.reason()));
        parts.add(new Part.Columns(
                List.of(told.get("sides"), told.get("old"), told.get("new"))));
        devices(old, fresh.meter().meter(""));
        registers(last, first, energy instanceof Foreseen.Due due ? due.unit() : "");
        both("ratio", ratio(done.old().ratio()), ratio(fresh.meter().ratio()));
        both("balance", money(done.old().balance()), money(first.balance()));
        both("due", NOTHING, fresh.due() == null ? NOTHING : fresh.due().toString());
        both("becomes", told.get("becomes." + word(done.old().becomes())),
                told.get("becomes.hangs", done.room()));
        parts.add(new Part.Columns(List.of(told.get("what"), told.get("figure"))));
        owed(done, energy);
        parts.add(new Part.Total(told.get(done.carried() == null ? "carried-none" : "carried"),
                done.carried() == null ? NOTHING : yuan(done.carried())));
        parts.add(new Part.Note(told.get("not-fapiao")));
        for (String who : List.of("customer", "installer", "operator")) {
            parts.add(new Part.Signature(told.get("sign." + who)));
        }
        return paper();
    }

    private SlipPaper paper() {
        return new SlipPaper(language, told.get("title"), parts);
    }

    private void devices(Meter old, Meter fresh) {
        both("number", old.number(), fresh.number());
        both("where", old.line() + " · " + old.address(), fresh.line() + " · " + fresh.address());
        both("profile", old.profile(), fresh.profile());
    }

    private void registers(TakenValue last, TakenValue first, String unit) {
        both("at", minute(last.at()), minute(first.at()));
        both("source", told.get("source." + word(last.source())),
                told.get("source." + word(first.source())));
        parts.add(new Part.Line(List.of(told.get("total", unit),
                units(last.figures().total()), units(first.figures().total()))));
        TreeSet<Band> bands = new TreeSet<>(last.figures().bands().keySet());
        bands.addAll(first.figures().bands().keySet());
        bands.forEach(band -> both("band." + word(band),
                units(last.figures().bands().get(band)),
                units(first.figures().bands().get(band))));
    }

    private void owed(MeterChange done, Foreseen energy) {
        OldDevice old = done.old();
        switch (energy) {
            case Foreseen.Not _ -> figure(told.get("later"), NOTHING);
            case Foreseen.Due due -> {
                Instant from = due.from();
                figure(from == null ? told.get("never-read")
                        : told.get("used", minute(from)), due.used() + " " + due.unit());
                figure(told.get(due.waits() ? "amount-waits" : "amount"), yuan(due.amount()));
                if (old.added().thousandths() > 0) {
                    figure(told.get("added", old.addedReason()),
                            old.added() + " " + due.unit());
                }
                if (due.tiers().thousandths() > 0) {
                    figure(told.get("tiers"), due.tiers() + " " + due.unit());
                }
            }
        }
    }

    private void figure(String sentence, String figure) {
        parts.add(new Part.Line(List.of(sentence, figure)));
    }

    private void both(String key, String left, String right) {
        parts.add(new Part.Line(List.of(told.get(key), left, right)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String ratio(Ratio ratio) {
        return ratio.ct() + " × " + ratio.pt() + " = " + ratio.product();
    }

    private static String units(@Nullable Usage shown) {
        return shown == null ? NOTHING : shown.units();
    }

    private static String money(@Nullable Money money) {
        return money == null ? NOTHING : money.yuan();
    }

    private String yuan(Money money) {
        return told.get("yuan", money.yuan());
    }

    private static String minute(Instant at) {
        return MINUTE.format(BusinessDay.wallClock(at));
    }
}
