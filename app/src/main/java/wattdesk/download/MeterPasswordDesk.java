package wattdesk.download;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.metering.MeterKeys;
import wattdesk.operator.Actor;
import wattdesk.operator.Permission;

/// Takes the password of meters from whoever may tell them something.
public record MeterPasswordDesk(MeterKeys keys) {

    private static final String SIX_DIGITS = "[0-9]{6}";

    /// Kept for meters of these profiles; null when it was, else why not.
    public @Nullable Message keep(
            Collection<String> profiles, String password, Actor actor) {
        if (!actor.operator().may(Permission.TELL_METERS)) {
            return Message.of("download", "WD-6321");
        }
        if (!password.matches(SIX_DIGITS)) {
            return Message.of("download", "WD-6329");
        }
        profiles.stream().distinct().forEach(profile -> keys.keep(profile, password));
        return null;
    }

    /// Profiles of these whose meters have no password kept.
    public List<String> without(Collection<String> profiles) {
        return profiles.stream().distinct()
                .filter(profile -> keys.password(profile).isEmpty()).toList();
    }
}
