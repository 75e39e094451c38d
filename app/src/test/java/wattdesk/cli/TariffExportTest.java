package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.tariff.store.DemoTariffs;
import wattdesk.tariff.store.TariffDocument;

/// `tariff export` on a real station: the document goes out and is the same tariff again.
class TariffExportTest {

    @TempDir Path folder;

    private CliRun export(String... args) {
        return CliRun.of(java.util.stream.Stream.concat(java.util.stream.Stream.of(
                "tariff", "export", "--data", folder.resolve("station").toString()),
                java.util.stream.Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void aTariffGoesOutAsItsDocument() throws IOException {
        assertThat(CliRun.of("init", "--demo", "--data", folder.resolve("station").toString())
                .exit()).isZero();
        CliRun shop = export(DemoTariffs.BANDS, "--json");
        assertThat(shop.exit()).isZero();
        assertThat(TariffDocument.parse(shop.json().toString()))
                .isEqualTo(TariffDocument.parse(DemoTariffs.documents().get(2)));
        Path file = folder.resolve("tiered.json");
        assertThat(export(DemoTariffs.TIERED, "--out", file.toString()).out())
                .isEqualTo(DemoTariffs.TIERED + "\t" + file + "\n");
        assertThat(TariffDocument.read(Files.readAllBytes(file)).isValid()).isTrue();
        CliRun unknown = export("none", "--json");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.errorCode()).isEqualTo("WD-1050");
        CliRun nowhere = export(DemoTariffs.FLAT, "--json", "--out",
                folder.resolve("no/such/folder.json").toString());
        assertThat(nowhere.exit()).isEqualTo(3);
        assertThat(nowhere.errorCode()).isEqualTo("WD-6219");
    }
}
