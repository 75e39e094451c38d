package wattdesk.cli;

import picocli.CommandLine.Option;
import wattdesk.message.Message;
import wattdesk.meterio.meter.profile.MeterProfile;

/// Which meter is meant, by its number, and that it is meant: the options of all commands that
/// change one.
final class Consent {

    @Option(names = "--meter", paramLabel = "NUMBER", required = true,
            descriptionKey = "bench.meter")
    private String number = "";

    @Option(names = "--yes", descriptionKey = "bench.yes")
    private boolean yes;

    String number() {
        return number;
    }

    /// Nothing is sent without `--yes`; then a profile that nobody has tried is told.
    ///
    /// @param without says what would happen
    void given(Desk desk, MeterProfile profile, Fault without) {
        if (!yes) {
            throw without.thrown();
        }
        if (!profile.verified()) {
            desk.terminal().tell(Message.of("cli", "WD-1075", profile.id()));
        }
    }
}
