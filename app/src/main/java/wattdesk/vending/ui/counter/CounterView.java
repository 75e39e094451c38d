package wattdesk.vending.ui.counter;

import java.time.Instant;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.ui.Formats;
import wattdesk.vending.ui.counter.CounterModel.Phase;

/// The counter's nodes and keys.
final class CounterView {

    private final CounterModel model;
    private final CounterActions actions;
    private final FindPane find;
    private final CustomerPane customer;
    private final SalePane sale;
    private final BorderPane root = new BorderPane();

    CounterView(CounterModel model, CounterActions actions, Language language,
            Runnable toAccounts) {
        this.model = model;
        this.actions = actions;
        Words words = Words.of("vending", "ui", language);
        find = new FindPane(model, actions, words, toAccounts);
        customer = new CustomerPane(model, actions, words, new Formats(language));
        sale = new SalePane(model, actions, words);
        root.setId("counter");
        root.getStyleClass().addAll("place", "counter");
        root.setCenter(columns());
        root.setBottom(new TicketStrip(model, words));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private GridPane columns() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("counter-columns");
        grid.getColumnConstraints().setAll(share(26), share(41), share(33));
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setFillHeight(true);
        grid.getRowConstraints().setAll(row);
        grid.addRow(0, find, customer, sale);
        return grid;
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setFillWidth(true);
        return column;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            actions.back();
        } else if (event.getCode() == KeyCode.F5) {
            actions.readAgain();
        } else if (!event.isAltDown() || !choose(event.getCode())) {
            return;
        }
        event.consume();
    }

    private boolean choose(KeyCode code) {
        int digit = code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '0'
                : -1;
        if (digit == 0) {
            actions.sameAsLast();
        } else if (digit >= 1 && digit <= SalePane.QUICK.size()) {
            actions.quick(SalePane.QUICK.get(digit - 1));
        }
        return digit >= 0 && digit <= SalePane.QUICK.size();
    }

    /// Typing anywhere finds: a letter outside the search begins the next one, digits too where
    /// they are not expected.
    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean inForm = sale.amountField().getScene().getFocusOwner()
                instanceof TextField field && !field.equals(find.field());
        boolean starts = !event.isAltDown() && !event.isControlDown() && !find.field().isFocused()
                && (inForm ? text.codePoints().anyMatch(Character::isLetter)
                        : text.codePoints().anyMatch(Character::isLetterOrDigit));
        if (starts) {
            find.field().requestFocus();
            find.field().setText(text);
            find.field().end();
            event.consume();
        }
    }

    Region root() {
        return root;
    }

    void age(Instant now) {
        customer.age(now);
    }

    /// Where the next key is expected when the place comes to the front.
    void focus() {
        if (model.phase.get() == Phase.FILLING) {
            focusAmount();
        } else {
            focusSearch();
        }
    }

    void focusSearch() {
        find.field().requestFocus();
        find.field().selectAll();
    }

    void focusAmount() {
        sale.amountField().requestFocus();
        sale.amountField().end();
    }

    /// After a press: the search is empty and waits for the next customer.
    void nextCustomer() {
        find.field().clear();
        find.field().requestFocus();
    }
}
