package wattdesk.meterio.meter.profile;

import java.util.ArrayList;
import java.util.List;

/// Lets tests of other rooms read a profile's text.
public final class ProfileTexts {

    private ProfileTexts() {
    }

    /// What is wrong with the text; empty when it is a profile.
    public static List<Finding> findings(String text) {
        List<Finding> findings = new ArrayList<>();
        MeterProfile profile = new ProfileFile("fuzz.toml", findings).read(text);
        if ((profile == null) == findings.isEmpty()) {
            throw new AssertionError("neither a profile nor a finding, or both: " + findings);
        }
        return findings;
    }
}
