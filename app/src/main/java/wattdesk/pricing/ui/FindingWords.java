package wattdesk.pricing.ui;

import java.util.Map;
import wattdesk.message.Words;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.TariffFinding.Code;

/// What is wrong with a draft as somebody in the editor sees it: with the field's name, the words
/// of the bands, and instants as they are typed there, not as documents have them.
final class FindingWords {

    private static final Map<Code, String> OWN = Map.of(Code.INSTANT, "problem.instant",
            Code.TIER_START, "problem.start", Code.HOLIDAY_PLAN_MISSING, "problem.holiday");

    private final Words words;
    private final WhereWords where;
    private final BandWords bands;

    FindingWords(Words words) {
        this.words = words;
        where = new WhereWords(words);
        bands = new BandWords(words);
    }

    /// `tiered` tells whether the draft shows tiers at all.
    String of(TariffFinding finding, boolean tiered) {
        String place = where.of(finding.where(), tiered);
        String what = what(finding);
        return place.isEmpty() ? what : words.get("problem.at", place, what);
    }

    private String what(TariffFinding finding) {
        if (finding.arguments().contains("")) {
            return TariffFinding.of(Code.MISSING, finding.where()).in(words.language());
        }
        TariffFinding spoken = new TariffFinding(finding.code(), finding.where(),
                finding.arguments().stream().map(bands::word).toList());
        String own = OWN.get(finding.code());
        return own == null ? spoken.in(words.language())
                : words.get(own, spoken.arguments().toArray());
    }
}
