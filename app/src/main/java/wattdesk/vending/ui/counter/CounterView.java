package wattdesk.vending.ui.counter;

import java.time.Instant;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.ui.Formats;
import wattdesk.vending.ui.counter.CounterModel.Phase;

/// The counter's nodes and keys.
final class CounterView {

    /// Below this width the three columns become two.
    private static final double NARROW = 760;

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
        grid.setMinSize(0, 0);
        wide(grid);
        root.widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() > 0 && width.doubleValue() < NARROW;
            if (narrow != (grid.getColumnConstraints().size() == 2)) {
                grid.getChildren().clear();
                if (narrow) {
                    narrow(grid);
                } else {
                    wide(grid);
                }
            }
        });
        return grid;
    }

    private void wide(GridPane grid) {
        grid.getColumnConstraints().setAll(share(26), share(41), share(33));
        grid.getRowConstraints().setAll(part(100));
        grid.addRow(0, find, customer, sale);
    }

    /// Large zoom on a small screen: who and search share one column.
    private void narrow(GridPane grid) {
        grid.getColumnConstraints().setAll(share(54), share(46));
        grid.getRowConstraints().setAll(part(38), part(62));
        grid.add(find, 0, 0);
        grid.add(customer, 0, 1);
        grid.add(sale, 1, 0, 1, 2);
    }

    private static RowConstraints part(double percent) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(percent);
        row.setFillHeight(true);
        return row;
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
        } else if (!event.isAltDown() || !choose(event.getCode())) {
            return;
        }
        event.consume();
    }

    private boolean choose(KeyCode code) {
        if (code == KeyCode.R) {
            actions.readAgain();
        } else if (code == KeyCode.B) {
            actions.charges();
        } else if (code == KeyCode.A && sale.asksForAdoption()) {
            actions.adopt();
        } else {
            return chooseAmount(code);
        }
        return true;
    }

    private boolean chooseAmount(KeyCode code) {
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
