package wattdesk.pricing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Approval;
import wattdesk.operator.ui.ApprovalController;
import wattdesk.operator.ui.ApprovalRequest;
import wattdesk.rating.RehearsedMonth;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;

/// From the rehearsal to the release: the last month under the draft, then the word of a second
/// person for exactly what was shown.
public final class ReleaseDesk {

    private final PricingInteractor interactor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final ApprovalController approvals;

    ReleaseDesk(PricingInteractor interactor, Words words, Background background, Sheets sheets,
            ApprovalController approvals) {
        this.interactor = interactor;
        this.words = words;
        this.background = background;
        this.sheets = sheets;
        this.approvals = approvals;
    }

    /// For a place that made a draft of its own.
    public static ReleaseDesk elsewhere(PricingServices services, Language language,
            Background background, Sheets sheets, ApprovalController approvals) {
        Words words = Words.of("pricing", "ui", language);
        return new ReleaseDesk(new PricingInteractor(services, words), words, background, sheets,
                approvals);
    }

    public void open(VersionDraft draft, Consumer<Versions.Kept> released) {
        background.run(() -> look(draft), seen -> sheets.show(new RehearsalSheet(draft, seen,
                words, sheets::close, () -> ask(draft, seen, released))));
    }

    /// What two persons see before they release: the month, its totals, what the guard says and
    /// what the month cannot tell.
    record Seen(@Nullable RehearsedMonth month, RehearsalTotals totals, List<Message> warnings) {}

    private Seen look(VersionDraft draft) {
        Optional<RehearsedMonth> month = interactor.rehearse(draft);
        RehearsalTotals totals = month.map(RehearsedMonth::totals)
                .orElse(RehearsalTotals.NO_MONTH);
        List<Message> warnings = new ArrayList<>(interactor.guard(draft, totals));
        month.flatMap(RehearsedMonth::caution).ifPresent(warnings::add);
        return new Seen(month.orElse(null), totals, warnings);
    }

    private void ask(VersionDraft draft, Seen seen, Consumer<Versions.Kept> released) {
        RehearsalTotals totals = seen.totals();
        String name = draft.draft().name();
        String from = InstantText.write(draft.version().effectiveFrom());
        approvals.ask(new ApprovalRequest(Versions.RELEASE, interactor.subject(draft),
                words.get("release.words", name, from, draft.author(), impact(totals),
                        draft.fingerprint().substring(0, 12)) + warned(seen.warnings()),
                words.get("release.go", name)),
                approval -> release(draft, totals, approval, released));
    }

    /// The second person hears the warnings too.
    private String warned(List<Message> warnings) {
        return warnings.stream().map(warning -> "\n" + warning.in(words.language()).what())
                .collect(Collectors.joining());
    }

    private String impact(RehearsalTotals totals) {
        return totals.hasMonth() ? words.get("release.impact", totals.accounts(),
                totals.payingMore(), Signed.yuan(totals.difference()))
                : words.get("rehearsal.no-month");
    }

    private void release(VersionDraft draft, RehearsalTotals totals, Approval approval,
            Consumer<Versions.Kept> released) {
        background.run(() -> interactor.release(draft, totals, approval), released);
    }
}
