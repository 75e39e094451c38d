package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.station.DemoPeople;
import wattdesk.station.Stations;

class FolderDoorTest {

    @TempDir
    Path folder;

    @Test
    void onlyADemoShowsItsPasswordsAlsoWhenItWasMadeJustNow() throws IOException {
        FolderDoor door = new FolderDoor(folder, new Stations(Clock.systemUTC()));
        assertThat(door.demoPeople()).isEmpty();
        Files.createFile(Files.createDirectory(folder.resolve("sim")).resolve("demo.toml"));
        assertThat(door.demoPeople()).isEqualTo(DemoPeople.all());
    }
}
