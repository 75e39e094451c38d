package wattdesk.meterio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.MeterSnapshot;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.profile.Capability;
import wattdesk.meterio.meter.profile.CreditMode;
import wattdesk.meterio.meter.profile.CreditRule;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualSites;

/// What the module's README says to a developer outside: its example compiles, runs and does what
/// it is said to do; its table of meters is the shipped profiles'.
class ReadmeTest {

    @TempDir Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String block(String language) throws IOException {
        Matcher found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme());
        assertThat(found.find()).as(language).isTrue();
        return found.group(1);
    }

    @Test
    void theExampleCompilesRunsAndCreditsTheMeterOnce() throws Exception {
        Path site = Files.writeString(folder.resolve("site.toml"), block("toml"));
        String example = block("java");
        assertThat(body(example)).as("ten lines").hasSizeLessThanOrEqualTo(10);
        run(example.replace("sim:site.toml", "sim:" + site)
                .replace("intents.log", folder.resolve("intents.log").toString()));
        assertThat(folder.resolve("intents.log")).content().contains("amountFen=10000");
        MeterSnapshot seen = read(site);
        assertThat(seen.balanceFen()).isEqualTo(13_762);
        assertThat(seen.count()).isEqualTo(32);
    }

    /// Statements of the example: a line that goes on in the next one is one.
    private static List<String> body(String example) {
        return example.substring(example.indexOf("void main")).lines()
                .filter(line -> line.strip().endsWith(";") || line.strip().endsWith("{")).toList();
    }

    private void run(String example) throws Exception {
        Path source = Files.writeString(folder.resolve("Example.java"), example);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none",
                "-cp", System.getProperty("java.class.path"), "-d", folder.toString(),
                source.toString())).isZero();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> compiled = loader.loadClass("Example");
            Constructor<?> made = compiled.getDeclaredConstructor();
            made.setAccessible(true);
            Method main = compiled.getDeclaredMethod("main");
            main.setAccessible(true);
            main.invoke(made.newInstance());
        }
    }

    private static MeterSnapshot read(Path site) throws Exception {
        RealLineClock clock = new RealLineClock();
        try (VirtualSites sites = new VirtualSites(clock);
                Bus bus = new Bus(new BusSettings("after", PortAddress.parse("sim:" + site + "#a"),
                        LineSettings.parse("2400,8E1")), sites, clock)) {
            bus.start();
            return ((ReadOutcome.Values) new Meters(Profiles.load(null))
                    .on(bus, new MeterAddress("demo-645-count", "000024170093"))
                    .read(Priority.COUNTER)).snapshot();
        }
    }

    @Test
    void theTableOfMetersIsWhatTheShippedProfilesSay() throws IOException {
        List<String> rows = readme().lines().filter(line -> line.startsWith("| `")
                && line.split("`", -1)[1].contains("-") && line.endsWith("virtual |")).toList();
        assertThat(rows).containsExactlyElementsOf(Profiles.load(null).all().stream()
                .sorted(Comparator.comparing(MeterProfile::id)).map(ReadmeTest::row).toList());
    }

    private static String row(MeterProfile profile) {
        assertThat(profile.verified()).as(profile.id()).isFalse();
        String can = profile.control().can().stream().sorted().map(Capability::word)
                .collect(Collectors.joining(" "));
        return "| `" + profile.id() + "` | " + profile.protocol().word() + " | "
                + money(profile) + " | " + (can.isEmpty() ? "–" : can) + " | virtual |";
    }

    private static String money(MeterProfile profile) {
        CreditMode mode = profile.creditMode();
        boolean refunds = profile.credit() instanceof CreditRule.Order order && order.refunds();
        return mode == CreditMode.NONE ? profile.prepaid() ? "balance, read" : "–"
                : mode + (refunds ? ", refund" : "");
    }
}
