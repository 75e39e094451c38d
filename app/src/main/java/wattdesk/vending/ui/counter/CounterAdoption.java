package wattdesk.vending.ui.counter;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.ui.Background;
import wattdesk.ui.Formats;
import wattdesk.vending.Adoption;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.Vending;
import wattdesk.vending.ui.ReasonSheet;
import wattdesk.vending.ui.SecondPerson;

/// Adopts a foreign purchase from the counter: alone with a reason for who may, on a second
/// person's word for who may not.
final class CounterAdoption {

    private final CounterModel model;
    private final CounterInteractor interactor;
    private final Background background;
    private final SecondPerson second;
    private final ReasonSheet reasons;
    private final Words words;
    private final Consumer<AccountCard> adopted;

    /// `adopted` hears when counts agree again.
    CounterAdoption(CounterModel model, CounterInteractor interactor, Background background,
            SecondPerson second, ReasonSheet reasons, Words words,
            Consumer<AccountCard> adopted) {
        this.model = model;
        this.interactor = interactor;
        this.background = background;
        this.second = second;
        this.reasons = reasons;
        this.words = words;
        this.adopted = adopted;
    }

    void ask(AccountCard card) {
        String meter = card.meter().number();
        String room = card.room().code();
        String inWords = words.get("adopt.words", Formats.meter(meter));
        String button = words.get("adopt.button", room);
        if (interactor.mayAdopt()) {
            reasons.ask(words.get("adopt.title", room), inWords, button,
                    reason -> run(card, () -> interactor.adopt(meter, reason)));
        } else {
            second.ask(Vending.ADOPT, meter, inWords, button,
                    approval -> run(card, () -> interactor.adopt(meter, approval)));
        }
    }

    private void run(AccountCard card, Callable<Adoption> act) {
        background.run(act, adoption -> {
            if (!card.equals(model.card.get())) {
                return;
            }
            switch (adoption) {
                case Adoption.Adopted _, Adoption.NothingForeign _ -> {
                    model.done.set(SaleMessages.of(adoption));
                    adopted.accept(card);
                }
                case Adoption.NotPermitted _, Adoption.NotRead _, Adoption.OwnWriteOpen _,
                        Adoption.NotWritten _ -> model.problem.set(SaleMessages.of(adoption));
            }
        });
    }
}
