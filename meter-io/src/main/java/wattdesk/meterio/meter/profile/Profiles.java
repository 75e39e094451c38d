package wattdesk.meterio.meter.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All meter profiles: the ones that ship and those of the user's folder. A user's profile replaces
/// a shipped one of the same id.
public record Profiles(List<MeterProfile> all, List<Finding> findings) {

    private static final List<String> SHIPPED =
            List.of("demo-645-count.toml", "demo-645-order.toml", "acrel-ddsy1352-b.toml",
                    "dlt645-esam-readonly.toml", "dlt645-1997.toml", "cjt188-water.toml",
                    "cjt188-water-1f90.toml",
                    "acrel-dtsy1352-b.toml", "acrel-ddsy1352-a.toml", "acrel-adl3000.toml",
                    "chint-ddsu666.toml", "chint-dtsu666.toml", "dds238-2.toml",
                    "eastron-sdm72.toml", "or-we-504.toml", "kaifeng-water.toml");

    /// Loads the profiles; a broken file becomes findings, never an exception.
    public static Profiles load(@Nullable Path userFolder) {
        Map<String, MeterProfile> profiles = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (String file : SHIPPED) {
            add(profiles, new ProfileFile(file, findings).read(shipped(file)));
        }
        if (userFolder != null && Files.isDirectory(userFolder)) {
            addFolder(userFolder, profiles, findings);
        }
        return new Profiles(List.copyOf(profiles.values()), List.copyOf(findings));
    }

    public Optional<MeterProfile> find(String id) {
        return all.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    private static void addFolder(
            Path folder, Map<String, MeterProfile> profiles, List<Finding> findings) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.toml")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(null);
            for (Path file : sorted) {
                add(profiles, own(file, findings));
            }
        } catch (IOException e) {
            unreadable(folder, e, findings);
        }
    }

    /// One file that cannot be read does not hide the others.
    private static @Nullable MeterProfile own(Path file, List<Finding> findings) {
        try {
            return new ProfileFile(file.toString(), findings).read(Files.readString(file));
        } catch (IOException e) {
            unreadable(file, e, findings);
            return null;
        }
    }

    private static void unreadable(Path path, IOException why, List<Finding> findings) {
        findings.add(new Finding(path.toString(), 0, 0, "profile.unreadable",
                List.of(String.valueOf(why.getMessage()))));
    }

    private static void add(Map<String, MeterProfile> profiles, @Nullable MeterProfile profile) {
        if (profile != null) {
            profiles.put(profile.id(), profile);
        }
    }

    private static String shipped(String file) {
        String path = "/wattdesk/meterio/profiles/" + file;
        try (InputStream in = Profiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("profile " + file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("profile " + file, e);
        }
    }
}
