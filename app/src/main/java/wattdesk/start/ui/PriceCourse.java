package wattdesk.start.ui;

import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import wattdesk.message.Message;
import wattdesk.quantity.UnitPrice;
import wattdesk.start.Guide;
import wattdesk.start.ui.StartInteractor.Prices;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;
import wattdesk.ui.Formats;
import wattdesk.ui.Tone;

/// One person types the price, another one releases it.
final class PriceCourse implements Course {

    private final Common common;
    private final PricePage page;

    PriceCourse(Common common) {
        this.common = common;
        page = new PricePage(common.words());
    }

    @Override
    public StepPage page() {
        return page;
    }

    @Override
    public void enter(Guide guide) {
        common.background().run(() -> common.interactor().prices(), prices -> {
            show(prices);
            page.focus();
        });
    }

    private void show(Prices prices) {
        Tariff released = prices.released();
        VersionDraft waiting = prices.waiting();
        page.second(prices.second());
        page.typeAnew = () -> { };
        if (released != null) {
            released(released);
        } else if (waiting != null) {
            waiting(prices, waiting);
        } else {
            ask(prices);
        }
    }

    private void ask(Prices prices) {
        if (prices.second() == null) {
            page.state("", false);
            page.main(common.words().get("person.main"), common.ways()::addSecondPerson);
        } else {
            page.ask();
            page.main(common.words().get("price.propose"), this::propose);
        }
    }

    private void released(Tariff tariff) {
        Instant from = tariff.versions().getFirst().effectiveFrom();
        page.state(common.words().get("price.released", tariff.name(), price(tariff),
                Formats.minute(from)), false);
        page.main(common.words().get("next"), () -> common.moves().refresh());
    }

    private static String price(Tariff tariff) {
        return tariff.versions().getLast().singlePrice().map(UnitPrice::yuanPerUnit).orElse("…");
    }

    private void waiting(Prices prices, VersionDraft draft) {
        String typed = draft.version().prices().stream()
                .flatMap(row -> row.values().stream()).findFirst().orElse("");
        page.state(common.words().get("price.waiting", draft.draft().name(), typed,
                Formats.minute(OffsetDateTime.parse(draft.version().effectiveFrom())
                        .toInstant())), true);
        page.typeAnew = () -> delete(draft);
        if (prices.second() == null) {
            page.main(common.words().get("person.main"), common.ways()::addSecondPerson);
        } else {
            page.main(common.words().get("price.release"), () -> release(draft));
        }
    }

    private void propose() {
        String typed = Normalizer.normalize(page.price(), Normalizer.Form.NFKC).strip();
        Optional<UnitPrice> price = price(typed);
        if (price.isEmpty() || page.name().isEmpty()) {
            page.say(Message.of("tariff", "WD-6205"), Tone.ATTENTION);
            return;
        }
        String name = page.name();
        common.background().runBusy(page::busy,
                () -> common.interactor().propose(name, price.get()), this::proposed);
    }

    private static Optional<UnitPrice> price(String typed) {
        try {
            return Optional.of(UnitPrice.parse(typed));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// With a second person at hand the release follows at once.
    private void proposed(Versions.Kept kept) {
        VersionDraft draft = kept.draft();
        page.say(kept.message(), kept.done() ? Tone.GOOD : Tone.ATTENTION);
        if (kept.done() && draft != null) {
            release(draft);
        }
    }

    /// Time has gone by since the price was typed: it never holds for what has passed.
    private void release(VersionDraft draft) {
        common.background().runBusy(page::busy, () -> common.interactor().fresh(draft), kept -> {
            VersionDraft now = kept.draft();
            if (kept.done() && now != null) {
                common.ways().release(now, this::released);
            } else {
                page.say(kept.message(), Tone.ATTENTION);
            }
        });
    }

    private void released(Versions.Kept kept) {
        page.say(kept.message(), kept.done() ? Tone.GOOD : Tone.ATTENTION);
        common.moves().refresh();
    }

    private void delete(VersionDraft draft) {
        common.background().runBusy(page::busy, () -> common.interactor().delete(draft), kept -> {
            page.say(kept.message(), kept.done() ? Tone.GOOD : Tone.ATTENTION);
            common.moves().refresh();
        });
    }
}
