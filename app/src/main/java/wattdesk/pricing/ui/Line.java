package wattdesk.pricing.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.tariff.ReleasedVersion;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.VersionDraft;

/// A tariff in the list: its versions in time, then its drafts. `tariff` is null while it has only
/// drafts.
record Line(
        String id, String name, boolean electricity, @Nullable Tariff tariff, int accounts,
        List<Item> items) {

    Line {
        items = List.copyOf(items);
    }

    /// One version on the timeline; `typed` is what its pictures show.
    sealed interface Item {

        TariffDraft.Version typed();

        record Version(ReleasedVersion released, ReleasedVersion.State state,
                TariffDraft.Version typed) implements Item {}

        record Draft(VersionDraft draft) implements Item {

            @Override
            public TariffDraft.Version typed() {
                return draft.version();
            }
        }
    }

    Optional<TariffVersion> inForce(Instant now) {
        return tariff == null ? Optional.empty() : tariff.inForce(now);
    }

    /// Where a person looks first: what is in force, else the first there is.
    int first() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Version version
                    && version.state() == ReleasedVersion.State.IN_FORCE) {
                return i;
            }
        }
        return 0;
    }
}
