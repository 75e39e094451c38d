package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Usage;
import wattdesk.rating.Charge;
import wattdesk.rating.Rated;
import wattdesk.rating.Rating;
import wattdesk.rating.RegisterReading;
import wattdesk.rating.Standing;
import wattdesk.rating.Step;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.TariffFinding.Code;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.store.ReadingsDocument;
import wattdesk.tariff.store.TariffDocument;

/// One tariff and the readings of one meter: every pair of readings rated, or the fault because of
/// which none is.
record TariffCase(Desk desk, Tariff tariff, ReadingsDocument readings) {

    /// Throws the fault of a document that is not valid.
    static TariffCase of(Desk desk, TariffDocument.Read tariff, ReadingsDocument readings) {
        TariffCase it = new TariffCase(desk, TariffFile.tariff(desk, tariff), readings);
        List<TariffFinding> findings = new ArrayList<>(readings.findings());
        it.findings(findings);
        if (!findings.isEmpty()) {
            throw TariffFaults.readings(desk, findings).thrown();
        }
        return it;
    }

    /// What only shows where readings and tariff meet.
    private void findings(List<TariffFinding> findings) {
        if (!readings.tariff().isEmpty() && !readings.tariff().equals(tariff.id())) {
            findings.add(TariffFinding.of(
                    Code.OTHER_TARIFF, "tariff", readings.tariff(), tariff.id()));
        }
        boolean counted = !readings.readings().isEmpty()
                && tariff.inForce(first()).map(TariffVersion::tierPeriod).isPresent();
        if (counted && readings.tierUsedBefore() == null) {
            findings.add(TariffFinding.of(Code.TIER_USED_MISSING, "tierUsedBefore"));
        }
    }

    private Instant first() {
        return readings.readings().getFirst().at();
    }

    /// A document for each pair of readings; throws the fault of the first that has no price.
    List<ObjectNode> lines() {
        List<ObjectNode> lines = new ArrayList<>();
        if (readings.readings().size() < 2) {
            return lines;
        }
        Rating rating = new Rating(tariff);
        Standing standing = start(rating);
        for (int i = 1; i < readings.readings().size(); i++) {
            RegisterReading from = readings.readings().get(i - 1);
            Step step = new Step(from, readings.readings().get(i), readings.ratio());
            Charge charge = charge(rating.rate(standing, step), step);
            lines.add(TariffLines.of(tariff.commodity(), charge));
            standing = charge.after();
        }
        return lines;
    }

    /// A reading exactly on the start of a tier period belongs to the new one, which has counted
    /// nothing yet.
    private Standing start(Rating rating) {
        @Nullable Usage used = readings.tierUsedBefore();
        @Nullable Instant since = rating.countedSince(first()).orElse(null);
        boolean counted = tariff.inForce(first()).map(TariffVersion::tierPeriod).isPresent();
        boolean begins = counted && first().equals(since);
        return since == null || used == null || begins
                ? new Standing(Map.of(), readings.carryBefore())
                : Standing.of(since, used, readings.carryBefore());
    }

    private static Charge charge(Rated rated, Step step) {
        return switch (rated) {
            case Rated.Charged(var charge) -> charge;
            case Rated.NotCharged why -> throw TariffFaults.notRated(why)
                    .with("from", TariffFaults.instant(step.from().at()))
                    .with("to", TariffFaults.instant(step.to().at())).thrown();
        };
    }
}
