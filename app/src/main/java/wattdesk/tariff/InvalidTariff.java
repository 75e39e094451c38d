package wattdesk.tariff;

import java.util.List;
import java.util.stream.Collectors;

/// A draft was taken for a tariff and is none. The message names all findings in no language.
public final class InvalidTariff extends IllegalArgumentException {

    private final transient List<TariffFinding> findings;

    public InvalidTariff(List<TariffFinding> findings) {
        super(findings.stream().filter(finding -> !finding.isWarning())
                .map(TariffFinding::toString).collect(Collectors.joining(", ")));
        this.findings = List.copyOf(findings);
    }

    /// Warnings included.
    public List<TariffFinding> findings() {
        return findings;
    }
}
