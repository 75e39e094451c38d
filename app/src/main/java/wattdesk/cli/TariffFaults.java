package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import wattdesk.rating.Rated;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.TariffFinding.Code;
import wattdesk.tariff.store.TariffDocument;

/// Why a tariff document is none, or why readings have no price: a word for scripts, a sentence for
/// readers, and all details.
final class TariffFaults {

    private TariffFaults() {}

    /// Every finding as a document; what is no JSON at all is wrong input.
    static Fault invalid(Desk desk, TariffDocument.Read read) {
        List<TariffFinding> wrong = errors(read.findings());
        List<TariffFinding> warnings = read.findings().stream()
                .filter(TariffFinding::isWarning).toList();
        return Fault.of(exit(wrong), "WD-6210", wrong.size(), first(desk, wrong))
                .as("TARIFF_INVALID").with("findings", documents(desk, wrong))
                .with("warnings", documents(desk, warnings));
    }

    private static Exit exit(List<TariffFinding> wrong) {
        return wrong.getFirst().code() == Code.NOT_JSON ? Exit.USAGE : Exit.REFUSED;
    }

    static List<TariffFinding> errors(List<TariffFinding> findings) {
        return findings.stream().filter(finding -> !finding.isWarning()).toList();
    }

    static Fault readings(Desk desk, List<TariffFinding> wrong) {
        return Fault.of(Exit.USAGE, "WD-6211", wrong.size(), first(desk, wrong))
                .as("READINGS_INVALID").with("findings", documents(desk, wrong));
    }

    static Fault noCase(Desk desk, List<TariffFinding> wrong) {
        return Fault.of(Exit.USAGE, "WD-6212", first(desk, wrong))
                .as("CASE_INVALID").with("findings", documents(desk, wrong));
    }

    /// Why a step has no charge.
    static Fault notRated(Rated.NotCharged why) {
        return switch (why) {
            case Rated.NegativeStep(var register) -> Fault.of(Exit.REFUSED, "WD-6213", register)
                    .as("NEGATIVE_STEP").with("register", register);
            case Rated.NoVersion(var at) -> Fault.of(Exit.REFUSED, "WD-6214", instant(at))
                    .as("NO_VERSION").with("at", instant(at));
            case Rated.BandWithoutPrice(var band, var version) -> Fault
                    .of(Exit.REFUSED, "WD-6215", band, instant(version))
                    .as("BAND_WITHOUT_PRICE").with("band", band.name())
                    .with("version", instant(version));
            case Rated.DifferentRegisters() -> Fault.of(Exit.REFUSED, "WD-6216")
                    .as("DIFFERENT_REGISTERS");
            case Rated.TooLarge() -> Fault.of(Exit.REFUSED, "WD-6217").as("TOO_LARGE");
        };
    }

    static String instant(Instant at) {
        return String.valueOf(Json.instant(at));
    }

    private static String first(Desk desk, List<TariffFinding> findings) {
        return text(desk, findings.getFirst());
    }

    /// `versions[0].calendar.seasons: No season holds 04-01 to 04-30`
    static String text(Desk desk, TariffFinding finding) {
        String words = finding.in(desk.terminal().language());
        return finding.where().isEmpty() ? words : finding.where() + ": " + words;
    }

    static ArrayNode documents(Desk desk, List<TariffFinding> findings) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> all.addObject().put("code", finding.code().name())
                .put("where", finding.where())
                .put("message", finding.in(desk.terminal().language())));
        return all;
    }
}
