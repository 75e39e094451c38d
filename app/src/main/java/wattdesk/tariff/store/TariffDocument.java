package wattdesk.tariff.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.InvalidTariff;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffCheck;
import wattdesk.tariff.TariffDraft;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.TariffFinding.Code;

/// Reads tariff documents (docs/tariff.md): their form here, what they say by [TariffCheck].
public final class TariffDocument {

    private TariffDocument() {}

    /// A document as it was written, with everything that is wrong with it or worth a second look.
    public record Read(TariffDraft draft, List<TariffFinding> findings) {

        public Read {
            findings = List.copyOf(findings);
        }

        public boolean isValid() {
            return TariffCheck.isValid(findings);
        }

        /// Throws [InvalidTariff] for a document that is not valid.
        public Tariff tariff() {
            if (!isValid()) {
                throw new InvalidTariff(findings);
            }
            return TariffCheck.tariff(draft);
        }
    }

    /// Throws [InvalidTariff] with every finding.
    public static Tariff parse(String document) {
        return read(document.getBytes(UTF_8)).tariff();
    }

    public static Read read(byte[] document) {
        try {
            return read(JsonTree.of(document));
        } catch (JsonTree.NotJson e) {
            return new Read(new TariffDraft("", "", "", List.of()), List.of(
                    TariffFinding.of(Code.NOT_JSON, "", String.valueOf(e.getMessage()))));
        }
    }

    /// A document that is a part of another: places in it are counted from its own root.
    public static Read read(JsonTree tree) {
        List<TariffFinding> form = new ArrayList<>();
        tree.twice().forEach(place -> form.add(TariffFinding.of(Code.FIELD_TWICE, place)));
        Fields root = Fields.of(
                tree.root(), "", form, "id", "name", "commodity", "versions");
        TariffDraft draft = new TariffDraft(root.text("id"), root.text("name"),
                root.text("commodity"), root.objects("versions", TariffDocument::version,
                        "effectiveFrom", "bands", "calendar", "tiers", "prices"));
        List<TariffFinding> findings = new ArrayList<>(form);
        TariffCheck.findings(draft).stream()
                .filter(finding -> form.stream().noneMatch(wrong -> follows(finding, wrong)))
                .forEach(findings::add);
        return new Read(draft, findings);
    }

    /// Whether a finding only says what a wrong form there has said already.
    private static boolean follows(TariffFinding finding, TariffFinding form) {
        String place = form.where();
        return form.code() != Code.FIELD_TWICE && finding.where().startsWith(place)
                && (place.isEmpty() || finding.where().substring(place.length())
                        .matches("|[.\\[].*"));
    }

    private static TariffDraft.Version version(Fields version) {
        return new TariffDraft.Version(version.text("effectiveFrom"), version.texts("bands"),
                CalendarDocument.calendar(version), CalendarDocument.tiers(version),
                version.maps("prices", TariffDocument::row));
    }

    private static Map<String, String> row(Fields row) {
        Map<String, String> prices = new LinkedHashMap<>();
        row.names().forEach(band -> prices.put(band, row.text(band)));
        return prices;
    }

    /// The document of one price for every hour.
    static String flat(String id, String name, String price, BusinessDay from) {
        TariffDraft.Version version = new TariffDraft.Version(from.date() + "T00:00:00+08:00",
                List.of(Band.FLAT.name()), null, null, List.of(Map.of(Band.FLAT.name(), price)));
        return DraftText.write(
                new TariffDraft(id, name, Commodity.ELECTRICITY.name(), List.of(version)));
    }
}
