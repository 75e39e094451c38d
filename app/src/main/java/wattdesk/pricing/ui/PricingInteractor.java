package wattdesk.pricing.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Approval;
import wattdesk.pricing.ui.EditorModel.Judged;
import wattdesk.pricing.ui.EditorModel.Problem;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.rating.RehearsedMonth;
import wattdesk.rating.SampleBill;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Drafting;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.ReleasedVersion;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffCheck;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;

/// The tariff place's only door to services; blocks.
final class PricingInteractor {

    private final PricingServices services;
    private final Words words;
    private final FindingWords findingWords;

    PricingInteractor(PricingServices services, Words words) {
        this.services = services;
        this.words = words;
        findingWords = new FindingWords(words);
    }

    boolean mayManage() {
        return services.mayManage();
    }

    Instant now() {
        return services.clock().instant();
    }

    /// Every tariff with its versions and drafts; those that are only drafts come last.
    List<Line> list() {
        Map<String, List<VersionDraft>> drafts = new LinkedHashMap<>();
        services.versions().drafts().forEach(draft -> drafts
                .computeIfAbsent(draft.tariff(), _ -> new ArrayList<>()).add(draft));
        List<Line> lines = new ArrayList<>();
        for (Tariff tariff : services.tariffs().all()) {
            List<Line.Item> items = new ArrayList<>();
            services.versions().released(tariff.id()).forEach(released ->
                    items.add(item(tariff, released)));
            List<VersionDraft> own = drafts.remove(tariff.id());
            if (own != null) {
                own.forEach(draft -> items.add(new Line.Item.Draft(draft)));
            }
            lines.add(new Line(tariff.id(), tariff.name(),
                    tariff.commodity() == Commodity.ELECTRICITY, tariff,
                    services.accounts().applyAsInt(tariff.id()), items));
        }
        drafts.forEach((id, own) -> lines.add(onlyDrafts(id, own)));
        return lines;
    }

    private Line.Item item(Tariff tariff, ReleasedVersion released) {
        return new Line.Item.Version(released,
                ReleasedVersion.state(tariff, released.version(), now()),
                Drafting.version(released.version(),
                        Drafting.instant(released.version().effectiveFrom())));
    }

    private static Line onlyDrafts(String id, List<VersionDraft> drafts) {
        List<Line.Item> items = new ArrayList<>();
        drafts.forEach(draft -> items.add(new Line.Item.Draft(draft)));
        TariffDraft first = drafts.getFirst().draft();
        return new Line(id, first.name(), !first.commodity().equals("WATER"), null, 0, items);
    }

    /// What is wrong with a draft, and what the sample month costs where nothing is.
    Judged judge(TariffDraft draft, boolean fresh, String use, String month) {
        List<TariffFinding> findings = TariffCheck.findings(draft);
        List<Problem> problems = new ArrayList<>();
        boolean tiered = draft.versions().getFirst().tiers() != null;
        findings.stream().filter(finding -> !finding.isWarning()).forEach(finding ->
                problems.add(problem(finding, tiered)));
        late(draft, fresh).ifPresent(problems::add);
        findings.stream().filter(TariffFinding::isWarning).forEach(finding ->
                problems.add(problem(finding, tiered)));
        if (!TariffCheck.isValid(findings)) {
            return new Judged(problems, null);
        }
        SampleBill bill = bill(draft, use, month);
        guard(draft, bill).forEach(warning -> problems.add(new Problem(
                warning.in(words.language()).what(), "versions[0].prices", true)));
        return new Judged(problems, bill);
    }

    private List<Message> guard(TariffDraft draft, @Nullable SampleBill bill) {
        UnitPrice average = bill == null ? null : bill.average().orElse(null);
        return services.guard().look(TariffCheck.tariff(draft), average);
    }

    /// What the guard says to a draft whose month was rehearsed, or to its prices alone.
    List<Message> guard(VersionDraft draft, RehearsalTotals totals) {
        Tariff tariff = TariffCheck.tariff(draft.draft());
        UnitPrice single = tariff.versions().getFirst().singlePrice().orElse(null);
        return services.guard().look(tariff,
                SampleBill.average(totals.after(), totals.usage()).orElse(single));
    }

    private Problem problem(TariffFinding finding, boolean tiered) {
        return new Problem(
                findingWords.of(finding, tiered), finding.where(), finding.isWarning());
    }

    private Optional<Problem> late(TariffDraft draft, boolean fresh) {
        Optional<Tariff> known = services.tariffs().find(draft.id());
        if (fresh && known.isPresent()) {
            return Optional.of(new Problem(words.get("problem.id-taken", draft.id()), "id", false));
        }
        Optional<Instant> from = instant(draft.versions().getFirst().effectiveFrom());
        String at = "versions[0].effectiveFrom";
        if (from.isPresent() && !from.get().isAfter(now())) {
            return Optional.of(new Problem(words.get("problem.past"), at, false));
        }
        boolean taken = known.isPresent() && known.get().versions().stream()
                .anyMatch(version -> from.filter(version.effectiveFrom()::equals).isPresent());
        return taken ? Optional.of(new Problem(words.get("problem.taken"), at, false))
                : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable SampleBill bill(TariffDraft draft, String use, String month) {
        try {
            return SampleBill.of(TariffCheck.tariff(draft).versions().getFirst(),
                    YearMonth.parse(month.strip()), Usage.parse(use.strip())).orElse(null);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return null; // the sample is not typed whole yet
        }
    }

    Versions.Kept save(@Nullable VersionDraft since, TariffDraft draft) {
        return since == null ? services.versions().begin(draft)
                : services.versions().save(since, draft);
    }

    Versions.Kept delete(VersionDraft draft) {
        return services.versions().delete(draft);
    }

    /// The last charged month under the draft; empty where there is none.
    Optional<RehearsedMonth> rehearse(VersionDraft draft) {
        Tariff rehearsed = TariffCheck.tariff(draft.draft());
        return RehearsedMonth.of(services.charged(), rehearsed,
                rehearsed.versions().getFirst(), YearMonth.from(BusinessDay.of(now()).date()));
    }

    /// What the second person is shown and approves.
    String subject(VersionDraft draft) {
        return services.versions().subject(draft);
    }

    Versions.Kept release(VersionDraft draft, RehearsalTotals seen, Approval approval) {
        return services.versions().release(draft, seen, approval);
    }
}
