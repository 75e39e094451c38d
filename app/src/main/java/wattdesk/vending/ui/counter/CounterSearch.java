package wattdesk.vending.ui.counter;

import java.util.function.Consumer;
import wattdesk.finder.Hit;
import wattdesk.ui.Latest;

/// Finds accounts while somebody types, and knows which of them is chosen.
final class CounterSearch {

    private final CounterModel model;
    private final CounterInteractor interactor;
    private final Latest finding;
    private final Consumer<Hit> open;
    private boolean enterWanted;

    /// `open` is given the account that was chosen, with its meter.
    CounterSearch(CounterModel model, CounterInteractor interactor, Latest finding,
            Consumer<Hit> open) {
        this.model = model;
        this.interactor = interactor;
        this.finding = finding;
        this.open = open;
    }

    void typed(String text) {
        enterWanted = false;
        if (text.isBlank()) {
            finding.drop();
            model.hits.clear();
            model.chosen.set(-1);
            return;
        }
        finding.run(() -> interactor.find(text), hits -> {
            model.hits.setAll(hits);
            model.chosen.set(hits.isEmpty() ? -1 : 0);
            if (enterWanted) {
                enterWanted = false;
                choose();
            }
        });
    }

    void move(int by) {
        int last = model.hits.size() - 1;
        model.chosen.set(Math.clamp(model.chosen.get() + by, Math.min(0, last), last));
    }

    /// Enter in the search: opens the chosen hit, as soon as there is one.
    void choose() {
        if (finding.isWaiting()) {
            enterWanted = true;
            return;
        }
        int index = model.chosen.get();
        if (index >= 0 && index < model.hits.size()) {
            open.accept(model.hits.get(index));
        }
    }
}
