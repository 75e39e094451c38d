package wattdesk.tariff.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import wattdesk.quantity.Usage;
import wattdesk.rating.Registers;
import wattdesk.tariff.Band;
import wattdesk.tariff.Figures;
import wattdesk.tariff.TariffFinding.Code;

/// The registers of one reading: by band or one for all hours, never both.
final class RegisterFields {

    private RegisterFields() {}

    /// Empty where something is wrong with them, which is found.
    static Optional<Registers> read(Fields reading) {
        if (reading.has("bands") == reading.has("total")) {
            reading.here(Code.REGISTERS);
            return Optional.empty();
        }
        return reading.has("bands") ? byBand(reading, reading.map("bands"))
                : figure(reading, "total").map(Registers.Total::new);
    }

    private static Optional<Registers> byBand(Fields reading, Fields bands) {
        Map<Band, Usage> usages = new EnumMap<>(Band.class);
        for (String name : bands.names()) {
            if (Figures.isBand(name)) {
                figure(bands, name).ifPresent(usage -> usages.put(Band.valueOf(name), usage));
            } else {
                bands.wrong(Code.BAND_UNKNOWN, name, name);
            }
        }
        if (bands.node().isObject() && bands.names().isEmpty()) {
            reading.here(Code.REGISTERS);
        }
        return usages.isEmpty() || usages.size() < bands.names().size() ? Optional.empty()
                : Optional.of(new Registers.ByBand(usages));
    }

    private static Optional<Usage> figure(Fields fields, String field) {
        if (!fields.node().path(field).isTextual()) {
            fields.wrong(Code.NOT_TEXT, field);
            return Optional.empty();
        }
        String text = fields.text(field);
        Optional<Usage> figure = Figures.usage(text);
        if (figure.isEmpty()) {
            fields.wrong(Code.FIGURE, field, text);
        }
        return figure;
    }
}
