package wattdesk.vending.ui.trial;

import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.quantity.AmountInput;
import wattdesk.ui.Background;
import wattdesk.ui.Formats;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;
import wattdesk.vending.Order;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.TrialMessages;
import wattdesk.vending.Trials;
import wattdesk.vending.Trials.Standing;
import wattdesk.vending.ui.AmountMessages;
import wattdesk.vending.ui.SecondPerson;

/// Makes and confirms the test sale of a meter's type.
public final class TrialController {

    private final TrialInteractor interactor;
    private final Background background;
    private final Sheets sheets;
    private final SecondPerson second;
    private final Words words;

    public TrialController(Trials trials, Actor actor, Language language, Background background,
            Sheets sheets, SecondPerson second) {
        interactor = new TrialInteractor(trials, actor);
        words = Words.of("vending", "ui", language);
        this.background = background;
        this.sheets = sheets;
        this.second = second;
    }

    /// For the type of that account's meter.
    public void open(AccountCard card) {
        background.run(() -> interactor.standing(card.meter()),
                standing -> show(card, UUID.randomUUID(), standing));
    }

    private TrialSheet sheet(AccountCard card, UUID sale, UUID made) {
        TrialSheet sheet = new TrialSheet(words, words.get("trial.title", card.meter().profile()),
                sheets::close, () -> approve(card, sale), filled -> confirm(filled, made));
        sheets.show(sheet);
        return sheet;
    }

    /// `sale` is the id of the next test sale, made before it begins.
    private void show(AccountCard card, UUID sale, Standing standing) {
        String profile = card.meter().profile();
        switch (standing) {
            case Standing.NotNeeded() -> {
                TrialSheet sheet = sheet(card, sale, sale);
                sheet.say(TrialMessages.of(standing, profile), Tone.GOOD);
            }
            case Standing.NotPossible() ->
                sheet(card, sale, sale).say(TrialMessages.of(standing, profile));
            case Standing.Needed() -> sheet(card, sale, sale).ask(true, false);
            case Standing.Made(var order) -> {
                TrialSheet sheet = sheet(card, sale, order.sale());
                boolean there = order.standing() == Order.Standing.DELIVERED;
                sheet.say(SaleMessages.of(order), there ? Tone.GOOD : Tone.ATTENTION);
                sheet.ask(there, there);
            }
        }
    }

    private void approve(AccountCard card, UUID sale) {
        String meter = Formats.meter(card.meter().number());
        second.ask(Trials.ACTION, Trials.subject(card.meter()),
                words.get("trial.approve", card.room().code(), meter, card.meter().profile()),
                words.get("trial.button", card.room().code()),
                approval -> begin(card, sale, approval));
    }

    private void begin(AccountCard card, UUID sale, Approval approval) {
        TrialSheet sheet = sheet(card, sale, sale);
        background.runBusy(sheet::busy, () -> interactor.begin(sale, card, approval), outcome -> {
            switch (outcome) {
                case SellOutcome.Sold(var order, var _) ->
                    show(card, UUID.randomUUID(), new Standing.Made(order));
                case SellOutcome.Rejected _, SellOutcome.InDoubt _ ->
                    sheet.say(SaleMessages.of(outcome));
            }
        });
    }

    private void confirm(TrialSheet sheet, UUID sale) {
        AmountInput typed = AmountInput.parse(sheet.displayed());
        AmountMessages.of(typed).ifPresent(sheet::say);
        if (typed instanceof AmountInput.Amount(var money)) {
            background.runBusy(sheet::busy, () -> interactor.confirm(sale, money), proof -> {
                boolean proved = proof instanceof Trials.Proof.Proved;
                sheet.say(TrialMessages.of(proof), proved ? Tone.GOOD : Tone.ATTENTION);
                sheet.ask(!proved, !proved);
            });
        }
    }
}
