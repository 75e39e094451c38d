package wattdesk.tariff.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.tariff.Drafting;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tariffs;

/// A document of a tariff that is there already: what is released stays as it is, what is new and
/// lies in the future becomes drafts that two persons release.
record AddedVersions(TariffRows rows, VersionRows versions) {

    Tariffs.Taken take(String id, String document, Actor actor) {
        Tariff known = rows.find(id).orElseThrow();
        Tariff given = TariffDocument.parse(document);
        Message objection = objection(known, given);
        if (objection != null) {
            return new Tariffs.Taken(null, objection);
        }
        List<TariffDraft> fresh = fresh(known, given);
        if (fresh.isEmpty()) {
            return new Tariffs.Taken(null, TariffMessages.of(new TariffRows.Added.IdTaken(id)));
        }
        return versions.begin(fresh, actor).map(trouble -> new Tariffs.Taken(null, trouble))
                .orElseGet(() -> new Tariffs.Taken(
                        known, TariffMessages.message("WD-6261", id, fresh.size())));
    }

    private @Nullable Message objection(Tariff known, Tariff given) {
        if (known.commodity() != given.commodity()) {
            return TariffMessages.message("WD-6260", given.id(), "commodity");
        }
        for (TariffVersion version : given.versions()) {
            String instant = Drafting.instant(version.effectiveFrom());
            Optional<TariffVersion> same = at(known, version);
            if (same.isPresent() && !same.get().equals(version)) {
                return TariffMessages.message("WD-6260", given.id(), instant);
            }
            if (same.isEmpty() && !version.effectiveFrom().isAfter(versions.now())) {
                return TariffMessages.message("WD-6255", instant);
            }
        }
        return null;
    }

    private static Optional<TariffVersion> at(Tariff tariff, TariffVersion wanted) {
        return tariff.versions().stream()
                .filter(version -> version.effectiveFrom().equals(wanted.effectiveFrom()))
                .findFirst();
    }

    /// Without those that wait as drafts already.
    private List<TariffDraft> fresh(Tariff known, Tariff given) {
        List<TariffDraft> fresh = new ArrayList<>();
        List<TariffDraft> waiting = versions.drafts().stream().map(draft -> draft.draft()).toList();
        for (TariffVersion version : given.versions()) {
            TariffDraft draft = Drafting.copy(
                    known, version, Drafting.instant(version.effectiveFrom()));
            if (at(known, version).isEmpty() && !waiting.contains(draft)) {
                fresh.add(draft);
            }
        }
        return fresh;
    }
}
