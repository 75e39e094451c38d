package wattdesk.start;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import wattdesk.message.Message;
import wattdesk.quantity.UnitPrice;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Drafting;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tariffs;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;

/// The first price of a station: one for every hour, as households behind a master meter pay. It is
/// a draft until a second person releases it, and never holds for a time that has passed.
public record FirstPrice(Versions versions, Tariffs tariffs, InstantSource clock) {

    /// So much later than now a new price holds: two persons have to agree on it first.
    private static final Duration AHEAD = Duration.ofMinutes(3);
    /// Nearer than this, the second person would come too late.
    private static final Duration NEAR = Duration.ofSeconds(90);

    /// The first electricity price that two persons agreed on.
    public Optional<Tariff> released() {
        return tariffs.all().stream()
                .filter(each -> each.commodity() == Commodity.ELECTRICITY).findFirst();
    }

    /// A price that waits for its second person, of a tariff that is not there yet.
    public Optional<VersionDraft> waiting() {
        return versions.drafts().stream()
                .filter(draft -> tariffs.find(draft.tariff()).isEmpty()
                        && draft.draft().commodity().equals(Commodity.ELECTRICITY.name()))
                .findFirst();
    }

    public Versions.Kept propose(String name, UnitPrice price) {
        return versions.begin(draft(name, price));
    }

    /// The draft with an instant that leaves time to agree on it; as it is where it still does.
    public Versions.Kept fresh(VersionDraft draft) {
        Instant soonest = clock.instant().plus(NEAR);
        String from = draft.version().effectiveFrom();
        return from.compareTo(Drafting.instant(soonest)) >= 0
                ? new Versions.Kept(true, draft, draft.id(),
                        Message.of("tariff", "WD-6250", draft.tariff()))
                : versions.save(draft, from(draft.draft(), start()));
    }

    private static TariffDraft from(TariffDraft draft, Instant start) {
        TariffDraft.Version was = draft.versions().getFirst();
        return new TariffDraft(draft.id(), draft.name(), draft.commodity(),
                List.of(new TariffDraft.Version(Drafting.instant(start), was.bands(),
                        was.calendar(), was.tiers(), was.prices())));
    }

    private TariffDraft draft(String name, UnitPrice price) {
        TariffVersion version = TariffVersion.flat(start(), price);
        return Drafting.whole(new Tariff(free(), name, Commodity.ELECTRICITY, List.of(version)));
    }

    /// On a whole minute.
    private Instant start() {
        return clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.MINUTES);
    }

    private String free() {
        int number = 1;
        while (taken("flat-" + number)) {
            number++;
        }
        return "flat-" + number;
    }

    private boolean taken(String id) {
        return tariffs.find(id).isPresent()
                || versions.drafts().stream().anyMatch(draft -> draft.tariff().equals(id));
    }
}
