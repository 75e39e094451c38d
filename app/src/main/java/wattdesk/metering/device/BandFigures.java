package wattdesk.metering.device;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.meterio.meter.Measured;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// Registers as figures: tariffs 1 to 5 of a meter are sharp, peak, flat, valley and deep valley. A
/// meter whose band registers all stand at zero while its total does not has no bands.
final class BandFigures {

    private static final List<Band> IN_METERS = List.of(
            Band.SHARP, Band.PEAK, Band.FLAT, Band.VALLEY, Band.DEEP_VALLEY);

    private BandFigures() {}

    static Figures total(long thousandths) {
        return Figures.ofTotal(new Usage(thousandths));
    }

    /// Of registers that were read one by one; null where there is no total.
    static @Nullable Figures measured(@Nullable Long totalWh, Measured measured) {
        Map<Band, Usage> bands = new EnumMap<>(Band.class);
        put(bands, Band.SHARP, measured.value(Quantity.ENERGY_SHARP));
        put(bands, Band.PEAK, measured.value(Quantity.ENERGY_PEAK));
        put(bands, Band.FLAT, measured.value(Quantity.ENERGY_FLAT));
        put(bands, Band.VALLEY, measured.value(Quantity.ENERGY_VALLEY));
        return totalWh == null ? null : figures(totalWh, bands);
    }

    /// Total first, the tariffs behind it.
    static Figures block(long totalWh, List<Long> tariffsWh) {
        Map<Band, Usage> bands = new EnumMap<>(Band.class);
        for (int i = 0; i < tariffsWh.size() && i < IN_METERS.size(); i++) {
            put(bands, IN_METERS.get(i), tariffsWh.get(i));
        }
        return figures(totalWh, bands);
    }

    private static void put(Map<Band, Usage> bands, Band band, @Nullable Long wh) {
        if (wh != null) {
            bands.put(band, new Usage(wh));
        }
    }

    private static Figures figures(long totalWh, Map<Band, Usage> bands) {
        boolean unused = totalWh != 0
                && bands.values().stream().allMatch(usage -> usage.thousandths() == 0);
        return new Figures(new Usage(totalWh), unused ? Map.of() : bands);
    }
}
