package wattdesk.pricing.ui;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Sheets;

/// One draft on the screen: looked at with every change, saved on demand, released by two.
final class EditorController implements EditorActions {

    private final EditorModel model;
    private final PricingInteractor interactor;
    private final Background background;
    private final Latest judging;
    private final Sheets sheets;
    private final ReleaseDesk releases;
    private final Words words;
    private final EditorView view;
    private final Consumer<@Nullable Message> left;

    /// `left` hears that the editor is done with, and what is to be told about it.
    EditorController(EditorModel model, PricingInteractor interactor, Words words,
            Background background, Sheets sheets, ReleaseDesk releases,
            Consumer<@Nullable Message> left) {
        this.model = model;
        this.interactor = interactor;
        this.words = words;
        this.background = background;
        this.sheets = sheets;
        this.releases = releases;
        this.left = left;
        judging = background.latest();
        model.sampleMonth.set(BusinessDay.of(interactor.now()).date().toString().substring(0, 7));
        view = new EditorView(model, this, words);
        model.draft.subscribe(_ -> judge());
        model.sampleUse.subscribe((_, _) -> judge());
        model.sampleMonth.subscribe((_, _) -> judge());
    }

    private void judge() {
        TariffDraft draft = model.draft.get();
        String use = model.sampleUse.get();
        String month = model.sampleMonth.get();
        judging.run(() -> interactor.judge(draft, model.fresh, use, month), model.judged::set);
    }

    Region view() {
        return view.root();
    }

    void focus() {
        view.focus();
    }

    @Override
    public void save() {
        save(_ -> model.said.set(Message.of("tariff", "WD-6250", model.draft.get().id())
                .in(words.language())));
    }

    /// Goes on with what is saved; says why where it was not.
    private void save(Consumer<VersionDraft> then) {
        VersionDraft saved = model.saved.get();
        if (saved != null && !model.unsaved.get()) {
            then.accept(saved);
            return;
        }
        TariffDraft draft = model.draft.get();
        background.run(() -> interactor.save(saved, draft), kept -> {
            VersionDraft now = kept.draft();
            if (kept.done() && now != null) {
                model.said.set(null);
                model.saidWell.set(true);
                model.saved.set(now);
                then.accept(now);
            } else {
                say(kept);
            }
        });
    }

    private void say(Versions.Kept kept) {
        model.saidWell.set(kept.done());
        model.said.set(kept.message().in(words.language()));
    }

    @Override
    public void rehearse() {
        save(draft -> releases.open(draft, this::released));
    }

    @Override
    public void release() {
        rehearse();
    }

    private void released(Versions.Kept kept) {
        if (kept.done()) {
            left.accept(kept.message());
        } else {
            say(kept);
        }
    }

    @Override
    public void delete() {
        VersionDraft saved = model.saved.get();
        if (saved == null) {
            left.accept(null);
            return;
        }
        sheets.show(new DeleteSheet(saved, words, sheets::close, () -> {
            sheets.close();
            background.run(() -> interactor.delete(saved), this::released);
        }));
    }

    @Override
    public void leave() {
        if (!model.unsaved.get()) {
            left.accept(null);
            return;
        }
        sheets.show(new LeaveSheet(words, sheets::close, () -> {
            sheets.close();
            left.accept(null);
        }, () -> {
            sheets.close();
            save(_ -> left.accept(null));
        }));
    }
}
