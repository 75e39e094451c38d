package wattdesk.start.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.start.Guide;
import wattdesk.start.Step;
import wattdesk.start.ui.StartInteractor.Standing;
import wattdesk.ui.Formats;
import wattdesk.ui.Tone;
import wattdesk.vending.TrialMessages;
import wattdesk.vending.Trials;

/// A price that holds, a meter type that may take money, then the counter.
final class SaleCourse implements Course {

    private final Common common;
    private final SalePage page;
    private @Nullable AccountCard card;
    private boolean waiting;

    SaleCourse(Common common) {
        this.common = common;
        page = new SalePage(common.words());
    }

    @Override
    public StepPage page() {
        return page;
    }

    @Override
    public void enter(Guide guide) {
        Words words = common.words();
        card = guide.facts().first();
        waiting = false;
        AccountCard known = card;
        if (guide.facts().sold()) {
            page.show(words.get("sale.done"), words.get("sale.done.more"));
            page.main(words.get("sale.counter"), common.ways()::leave);
            page.focus();
        } else if (known == null) {
            page.show(words.get("sale.no-account"), "");
            page.main(words.get("sale.account"), () -> common.moves().show(Step.ACCOUNT));
            page.focus();
        } else {
            look(known);
        }
    }

    /// The focus moves when the price begins to hold, and stays put while it is awaited.
    private void look(AccountCard known) {
        boolean awaited = waiting;
        common.background().run(() -> common.interactor().standing(known), standing -> {
            waiting = !standing.priced();
            if (waiting) {
                wait(known, standing.from());
            } else {
                ready(known, standing);
            }
            if (!awaited || !waiting) {
                page.focus();
            }
        });
    }

    private void wait(AccountCard known, @Nullable Instant from) {
        Words words = common.words();
        page.show(words.get("sale.wait", from == null ? "––" : Formats.clock(from)),
                words.get("sale.wait.more"));
        page.main(words.get("sale.go", known.room().code()), null);
    }

    private void ready(AccountCard known, Standing standing) {
        Words words = common.words();
        String room = known.room().code();
        page.hush();
        switch (standing.trial()) {
            case Trials.Standing.NotNeeded() -> {
                page.show(words.get("sale.ready", room, known.customer().name()),
                        words.get("sale.ready.more"));
                page.main(words.get("sale.go", room), () -> common.ways().sell(known));
            }
            case Trials.Standing.Needed() -> {
                page.show(words.get("sale.trial"), words.get("sale.trial.more"));
                page.main(words.get("sale.trial.go", room),
                        () -> common.ways().testSale(known));
            }
            case Trials.Standing.Made _ -> {
                page.show(words.get("sale.made"), words.get("sale.made.more"));
                page.main(words.get("sale.made.go"), () -> common.ways().testSale(known));
            }
            case Trials.Standing.NotPossible() -> {
                page.show("", "");
                page.say(TrialMessages.of(standing.trial(), known.meter().profile()),
                        Tone.ATTENTION);
                page.main(words.get("sale.go", room), null);
            }
        }
    }

    /// The price begins to hold by itself.
    @Override
    public void tick() {
        AccountCard known = card;
        if (waiting && known != null) {
            look(known);
        }
    }
}
