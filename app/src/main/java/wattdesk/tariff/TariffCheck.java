package wattdesk.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wattdesk.tariff.TariffFinding.Code;

/// Names everything about a draft that is not as a tariff has to be (docs/tariff.md), all at once.
public final class TariffCheck {

    private TariffCheck() {}

    /// In order of the document; warnings are among them.
    public static List<TariffFinding> findings(TariffDraft draft) {
        Findings findings = Findings.none();
        findings.has("id", draft.id());
        findings.has("name", draft.name());
        if (findings.has("commodity", draft.commodity()) && !isCommodity(draft.commodity())) {
            findings.in("commodity", Code.COMMODITY, draft.commodity());
        }
        if (draft.versions().isEmpty()) {
            findings.in("versions", Code.NO_VERSIONS);
        }
        List<Instant> starts = starts(draft.versions());
        Set<Instant> seen = new HashSet<>();
        for (int i = 0; i < draft.versions().size(); i++) {
            TariffDraft.Version version = draft.versions().get(i);
            Findings here = findings.at("versions", i);
            VersionCheck.check(version, here);
            Figures.instant(version.effectiveFrom()).ifPresent(from -> {
                if (!seen.add(from)) {
                    here.in("effectiveFrom", Code.SAME_INSTANT, version.effectiveFrom());
                }
                HolidayYears.check(version.calendar(), from, next(starts, from), here);
            });
        }
        return List.copyOf(findings.all());
    }

    /// Whether there is nothing but warnings.
    public static boolean isValid(List<TariffFinding> findings) {
        return findings.stream().allMatch(TariffFinding::isWarning);
    }

    private static boolean isCommodity(String text) {
        return List.of(Commodity.values()).stream().anyMatch(each -> each.name().equals(text));
    }

    /// In order of time.
    private static List<Instant> starts(List<TariffDraft.Version> versions) {
        return versions.stream()
                .flatMap(version -> Figures.instant(version.effectiveFrom()).stream())
                .sorted().toList();
    }

    private static Optional<Instant> next(List<Instant> starts, Instant from) {
        return starts.stream().filter(start -> start.isAfter(from)).findFirst();
    }

    /// A draft without findings (warnings are none) as a tariff; throws [InvalidTariff] for others.
    public static Tariff tariff(TariffDraft draft) {
        List<TariffFinding> findings = findings(draft);
        if (!isValid(findings)) {
            throw new InvalidTariff(findings);
        }
        List<TariffVersion> versions = new ArrayList<>();
        draft.versions().forEach(version -> versions.add(DraftVersions.version(version)));
        return new Tariff(draft.id(), draft.name(), Commodity.valueOf(draft.commodity()), versions);
    }
}
