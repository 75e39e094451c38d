package wattdesk.resale.ui;

import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.resale.LawfulPrice;
import wattdesk.resale.ResaleBook;
import wattdesk.resale.SupplierBill;
import wattdesk.tariff.Tariff;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;

/// The guard over resale on the screen.
public final class ResaleController implements ResalePane.Actions {

    private final ResaleInteractor interactor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final Runnable left;
    private final ResalePane pane;
    private List<Tariff> tariffs = List.of();

    public ResaleController(ResaleServices services, Language language, Background background,
            Sheets sheets, Runnable left) {
        interactor = new ResaleInteractor(services, language);
        words = Words.of("resale", "ui", language);
        this.background = background;
        this.sheets = sheets;
        this.left = left;
        pane = new ResalePane(words, interactor.mayManage(), this, this::bill);
        show();
    }

    private void show() {
        background.run(interactor::show, shown -> {
            tariffs = shown.tariffs();
            pane.show(shown);
        });
    }

    public Region view() {
        return pane.root();
    }

    public void focus() {
        pane.focus();
    }

    @Override
    public void bill() {
        bill(null);
    }

    private void bill(@Nullable SupplierBill wrong) {
        sheets.show(new BillSheet(words, wrong, sheets::close, this::keep));
    }

    @Override
    public void lawful() {
        sheets.show(new LawfulSheet(words, tariffs, sheets::close, this::keep));
    }

    private void keep(SupplierBill bill) {
        sheets.close();
        background.run(() -> interactor.keep(bill), this::kept);
    }

    private void keep(LawfulPrice price) {
        sheets.close();
        background.run(() -> interactor.keep(price), this::kept);
    }

    private void kept(ResaleBook.Kept kept) {
        pane.say(kept.message(), kept.done());
        show();
    }

    @Override
    public void save() {
        background.run(interactor::save, message ->
                pane.say(message, message.code().equals("WD-6272")));
    }

    @Override
    public void leave() {
        left.run();
    }
}
