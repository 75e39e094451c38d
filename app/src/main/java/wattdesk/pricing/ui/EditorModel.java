package wattdesk.pricing.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Told;
import wattdesk.rating.SampleBill;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.TariffDraft.Season;
import wattdesk.tariff.TariffDraft.Version;
import wattdesk.tariff.VersionDraft;

/// What the editor shows of one draft.
final class EditorModel {

    /// As it stands on the screen.
    final ObjectProperty<TariffDraft> draft;
    /// As it was saved last; null for one that never was.
    final ObjectProperty<@Nullable VersionDraft> saved = new SimpleObjectProperty<>();
    final BooleanProperty unsaved = new SimpleBooleanProperty();
    /// A tariff that is not there yet has an id and a name to be typed.
    final boolean fresh;
    final IntegerProperty season = new SimpleIntegerProperty();
    final StringProperty brush = new SimpleStringProperty("");
    final StringProperty sampleUse = new SimpleStringProperty("300");
    final StringProperty sampleMonth = new SimpleStringProperty("");
    final ObjectProperty<Judged> judged = new SimpleObjectProperty<>(Judged.NOTHING);
    final ObjectProperty<@Nullable Told> said = new SimpleObjectProperty<>();
    final BooleanProperty saidWell = new SimpleBooleanProperty();

    EditorModel(TariffDraft draft, @Nullable VersionDraft saved, boolean fresh) {
        this.draft = new SimpleObjectProperty<>(draft);
        this.saved.set(saved);
        this.fresh = fresh;
        unsaved.bind(this.draft.flatMap(now -> this.saved.map(was -> !was.draft().equals(now)))
                .orElse(true));
    }

    /// Something of the draft that somebody should look at, and where it stands.
    record Problem(String text, String where, boolean warning) {}

    /// What came of looking at it: its problems, and what a month costs where it can be told.
    record Judged(List<Problem> problems, @Nullable SampleBill bill) {

        static final Judged NOTHING = new Judged(List.of(), null);

        boolean valid() {
            return problems.stream().allMatch(Problem::warning);
        }
    }

    Version version() {
        return draft.get().versions().getFirst();
    }

    void edit(UnaryOperator<Version> change) {
        TariffDraft now = draft.get();
        Version next = change.apply(now.versions().getFirst());
        if (!next.equals(now.versions().getFirst())) {
            draft.set(new TariffDraft(now.id(), now.name(), now.commodity(), List.of(next)));
        }
    }

    void call(String id, String name, String commodity) {
        TariffDraft next = new TariffDraft(id, name, commodity, draft.get().versions());
        if (!next.equals(draft.get())) {
            draft.set(next);
        }
    }

    /// The season that is worked on; null without a calendar.
    @Nullable Season chosenSeason() {
        TariffDraft.Calendar calendar = version().calendar();
        if (calendar == null || calendar.seasons().isEmpty()) {
            return null;
        }
        return calendar.seasons().get(
                Math.clamp(season.get(), 0, calendar.seasons().size() - 1));
    }

    void editSeason(UnaryOperator<Season> change) {
        Season now = chosenSeason();
        if (now != null) {
            Season next = change.apply(now);
            edit(version -> DraftEdits.season(version, chosen(version), next));
        }
    }

    int chosen(Version version) {
        TariffDraft.Calendar calendar = version.calendar();
        int seasons = calendar == null ? 0 : calendar.seasons().size();
        return Math.clamp(season.get(), 0, Math.max(0, seasons - 1));
    }

    boolean isElectricity() {
        return !draft.get().commodity().equals("WATER");
    }
}
