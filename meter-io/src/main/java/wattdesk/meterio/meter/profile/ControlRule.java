package wattdesk.meterio.meter.profile;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How a profile lets its meters be told something: the table `[control]`.
///
/// @param passwordLevel the level byte in front of a DL/T 645 password
/// @param settle from an answer to the first look at what became of it
/// @param within how long a relay or a valve may take to move
/// @param longestWrite bytes of one DL/T 645 write, identifier and password included (22)
/// @param onlyRead identifiers that this meter does not let be written with a password (22)
public record ControlRule(Set<Capability> can, int passwordLevel, Duration settle,
        Duration within, int longestWrite, Set<String> onlyRead) {

    private static final int SETTLE_MILLIS = 300;
    private static final int WITHIN_SECONDS = 10;
    /// The standard's own limit of a write (7.1).
    private static final int LONGEST_WRITE = 50;
    /// Identifier, password, operator and one byte.
    private static final int LEAST_WRITE = 13;
    private static final int LEVEL = 2;

    public ControlRule {
        can = Set.copyOf(can);
        onlyRead = Set.copyOf(onlyRead);
    }

    /// Without a table, a meter cannot be told anything.
    static ControlRule read(ProfileTable control) {
        return new ControlRule(capabilities(control),
                control.within("password_level", 0, 0xFF, LEVEL),
                Duration.ofMillis(control.within("settle_ms", 0, 60_000, SETTLE_MILLIS)),
                Duration.ofSeconds(control.within("within_s", 1, 600, WITHIN_SECONDS)),
                control.within("write_max", LEAST_WRITE, 0xFF, LONGEST_WRITE),
                new HashSet<>(control.words("only_read")));
    }

    private static Set<Capability> capabilities(ProfileTable control) {
        Set<Capability> can = EnumSet.noneOf(Capability.class);
        List<String> words = control.words("can");
        for (String word : words) {
            boolean known = false;
            for (Capability capability : Capability.values()) {
                if (capability.word().equals(word)) {
                    can.add(capability);
                    known = true;
                }
            }
            if (!known) {
                control.wrong("can", "profile.word", word);
            }
        }
        return can;
    }
}
