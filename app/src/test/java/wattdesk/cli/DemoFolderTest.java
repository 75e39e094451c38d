package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.operator.ui.DemoLogin;

/// The sign-in of a demo shows only passwords that let somebody in.
class DemoFolderTest {

    @TempDir Path folder;

    @Test
    void anAdministratorWithAPasswordOfTheirOwnIsNotShown() throws IOException {
        Path password = Files.writeString(folder.resolve("pw"), "correct horse battery");
        Path demo = folder.resolve("demo");
        CliRun made = CliRun.of("init", "--demo", "--json", "--data", demo.toString(),
                "--password-file", password.toString());

        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(Window.logins(demo)).extracting(DemoLogin::login)
                .containsExactlyInAnyOrder("cashier", "supervisor");
        assertThat(new FolderDoor(demo, new wattdesk.station.Stations(
                java.time.Clock.systemUTC())).demoPeople()).hasSize(2);
    }

    @Test
    void thePeopleOfAPlainDemoAreShownAndNobodyElsewhere() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("sim")).resolve("demo.toml"), "");

        assertThat(Window.logins(folder)).extracting(DemoLogin::login).contains("admin");
        assertThat(Window.logins(folder.resolve("none"))).isEmpty();
    }
}
