package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.message.Language;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;

/// Lists the meter profiles, or shows one.
@Command(name = "profiles")
final class MeterProfiles implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--show", paramLabel = "ID")
    private @Nullable String show;

    MeterProfiles(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Profiles profiles = load(desk);
        for (MeterProfile profile : chosen(profiles)) {
            desk.terminal().answer(desk.json(), document(profile), text(profile));
        }
        tellFindings(profiles);
        return Exit.DONE.code();
    }

    /// The shipped profiles and those of the station folder, where there is one.
    static Profiles load(Desk desk) {
        return load(desk.folder());
    }

    static Profiles load(Path folder) {
        Path own = folder.resolve("profiles");
        return Profiles.load(Files.isDirectory(own) ? own : null);
    }

    private List<MeterProfile> chosen(Profiles profiles) {
        String id = show;
        if (id == null) {
            return profiles.all();
        }
        return List.of(profiles.find(id).orElseThrow(() ->
                Fault.of(Exit.USAGE, "WD-1030", id).with("profile", id).thrown()));
    }

    private static ObjectNode document(MeterProfile profile) {
        return Json.object().put("id", profile.id()).put("nameZh", profile.nameZh())
                .put("nameEn", profile.nameEn()).put("protocol", profile.protocol().word())
                .put("verified", profile.verified()).put("serial", profile.serial().toString())
                .put("creditMode", profile.creditMode().name());
    }

    private String text(MeterProfile profile) {
        boolean chinese = desk.terminal().language() == Language.ZH;
        String mark = desk.terminal().word(
                profile.verified() ? "profile.verified" : "profile.unverified");
        return String.format(Locale.ROOT, "%-20s %-10s %-9s %-8s %s  %s", profile.id(),
                profile.protocol().word(), profile.serial(), profile.creditMode(), mark,
                chinese ? profile.nameZh() : profile.nameEn());
    }

    private void tellFindings(Profiles profiles) {
        MeterWords words = new MeterWords(desk.terminal().language().locale());
        profiles.findings().forEach(finding -> desk.terminal().remark(
                finding.file() + ":" + finding.line() + ":" + finding.column() + " "
                        + words.say(finding.key(), finding.arguments())));
    }
}
