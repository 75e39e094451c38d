package wattdesk.pricing.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.ui.ApprovalController;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.VersionDraft;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Place;
import wattdesk.ui.Sheets;

/// The tariffs as a place: the list, and over it the editor while somebody works on a draft.
public final class PricingController implements Place, PricingActions {

    private final PricingModel model = new PricingModel();
    private final PricingInteractor interactor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final ReleaseDesk releases;
    private final Latest listing;
    private final PricingView view;
    private final StackPane root;
    private final Function<Runnable, Inner> guarding;
    private final Consumer<String> sending;
    private @Nullable Inner inner;

    /// `guarding` opens the guard over resale; what it is given brings back the list. `sending`
    /// sends a tariff to its meters.
    public PricingController(PricingServices services, Language language, Background background,
            Sheets sheets, ApprovalController approvals, Function<Runnable, Inner> guarding,
            Consumer<String> sending) {
        this.guarding = guarding;
        this.sending = sending;
        words = Words.of("pricing", "ui", language);
        interactor = new PricingInteractor(services, words);
        this.background = background;
        this.sheets = sheets;
        releases = new ReleaseDesk(interactor, words, background, sheets, approvals);
        listing = background.latest();
        view = new PricingView(model, this, words, interactor::now, interactor.mayManage());
        root = new StackPane(view.root());
    }

    /// What lies over the list while somebody works in it.
    public record Inner(Region view, Runnable focus) {}

    @Override
    public Region view() {
        return root;
    }

    @Override
    public void enter() {
        if (inner == null) {
            model.said.set(null);
            Line line = model.line.get();
            Line.Item item = model.chosen();
            list(line == null ? null : line.id(), item == null ? null
                    : item.typed().effectiveFrom());
            view.focus();
        } else {
            inner.focus().run();
        }
    }

    private void list(@Nullable String tariff, @Nullable String instant) {
        listing.run(interactor::list, lines -> {
            model.lines.setAll(lines);
            view.choose(tariff, instant);
        });
    }

    @Override
    public void fresh() {
        TariffDraft.Version flat = new TariffDraft.Version(
                "", List.of("FLAT"), null, null, List.of(Map.of("FLAT", "")));
        edit(new TariffDraft("", "", "ELECTRICITY", List.of(flat)), null, true);
    }

    @Override
    public void work() {
        Line line = model.line.get();
        switch (model.chosen()) {
            case Line.Item.Draft(VersionDraft draft) -> edit(draft.draft(), draft,
                    line != null && line.tariff() == null);
            case Line.Item.Version version -> edit(copy(version.typed()), null, false);
            case null -> { }
        }
    }

    /// Everything but the instant.
    private TariffDraft copy(TariffDraft.Version version) {
        Line line = Objects.requireNonNull(model.line.get());
        return new TariffDraft(line.id(), line.name(),
                line.electricity() ? "ELECTRICITY" : "WATER",
                List.of(DraftEdits.from(version, "")));
    }

    private void edit(TariffDraft draft, @Nullable VersionDraft saved, boolean fresh) {
        EditorModel work = new EditorModel(draft, saved, fresh);
        EditorController opened = new EditorController(work, interactor, words, background,
                sheets, releases, said -> left(work.draft.get(), said));
        open(new Inner(opened.view(), opened::focus));
    }

    @Override
    public void guard() {
        open(guarding.apply(() -> {
            inner = null;
            root.getChildren().setAll(view.root());
            root.applyCss();
            enter();
        }));
    }

    @Override
    public void send() {
        Line line = model.line.get();
        if (line != null && line.tariff() != null) {
            sending.accept(line.id());
        }
    }

    private void open(Inner opened) {
        inner = opened;
        root.getChildren().setAll(opened.view());
        root.applyCss();
        root.layout();
        opened.focus().run();
    }

    private void left(TariffDraft draft, @Nullable Message said) {
        inner = null;
        root.getChildren().setAll(view.root());
        root.applyCss();
        model.said.set(said == null ? null : said.in(words.language()));
        list(draft.id(), draft.versions().getFirst().effectiveFrom());
        view.focus();
    }
}
