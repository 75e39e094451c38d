package wattdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The core runs with nothing but `java.base` and the JSpecify jar on the class path.
class DomainAloneTest {

    private static final List<String> ALONE = List.of("quantity", "operator", "tariff", "rating", "ledger");

    @TempDir Path folder;

    @Test
    void quantityTariffAndLedgerRunWithJavaBaseAlone() throws Exception {
        for (String feature : ALONE) {
            copyRoot(feature);
        }
        assertThat(run("ok")).isEqualTo("ok");
    }

    @Test
    void aClassThatNeedsMoreIsNoticed() throws Exception {
        copyRoot("quantity");
        assertThat(run("ok")).contains("NoClassDefFoundError");
    }

    private void copyRoot(String feature) throws IOException {
        Path from = Path.of("target/classes/wattdesk", feature);
        Path to = Files.createDirectories(folder.resolve("wattdesk").resolve(feature));
        try (var files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private String run(String argument) throws Exception {
        Path probe = Path.of("target/test-classes/wattdesk/house/DomainProbe.class");
        Path there = Files.createDirectories(folder.resolve("wattdesk/house"));
        Files.copy(probe, there.resolve("DomainProbe.class"));
        String jspecify = Path.of(NullMarked.class.getProtectionDomain()
                .getCodeSource().getLocation().toURI()).toString();
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules", "java.base", "-cp", folder + ":" + jspecify,
                        "wattdesk.house.DomainProbe", argument)
                .redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes()).strip();
        assertThat(java.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
