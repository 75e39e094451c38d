package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.message.Language;
import wattdesk.quantity.BusinessDay;

class OpeningTest {

    @TempDir Path temp;
    private Path folder;
    private Folder names;

    @BeforeEach
    void makeStation() {
        folder = temp.resolve("station");
        names = new Folder(folder);
        assertThat(new Creation(Clock.systemUTC()).make(folder, true)).isEmpty();
    }

    @Test
    void aFreshStationOpensAndOpensAgain() {
        for (int i = 0; i < 2; i++) {
            OpenResult result = open();
            assertThat(result).isInstanceOf(OpenResult.Opened.class);
            OpenResult.Opened opened = (OpenResult.Opened) result;
            assertThat(opened.notes()).isEmpty();
            assertThat(opened.station().check()).allMatch(Finding::holds);
            opened.station().close();
        }
    }

    @Test
    void secretsAreForTheOwnerOnly() throws IOException {
        for (String name : new String[] {"station.p12", "station.key"}) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
                    .as(name).hasToString("[OWNER_READ, OWNER_WRITE]")
                    .as(name).hasSize(2);
        }
    }

    @Test
    void aSecondOpenOfTheFolderIsRefusedWithItsHolder() {
        OpenResult.Opened first = (OpenResult.Opened) open();
        String why = refusal();
        assertThat(why).contains("WD-4001").contains("" + ProcessHandle.current().pid());
        first.station().close();
        ((OpenResult.Opened) open()).station().close();
    }

    @Test
    void aFolderWithoutStationIsRefused() {
        folder = temp.resolve("nowhere");
        assertThat(refusal()).contains("WD-4002");
    }

    @Test
    void aReadOnlyFolderIsRefused() throws IOException {
        // Root writes anywhere, so a file stands where the lock should be made.
        Files.deleteIfExists(names.lock());
        Files.createDirectory(names.lock());
        assertThat(refusal()).contains("WD-4003");
    }

    @Test
    void networkSharesAndSynchronisedFoldersAreRefused() {
        Place share = new Place(path -> "nfs4");
        OpenResult onShare = new Opening(share, Clock.systemUTC()).open(folder);
        assertThat(line(onShare)).contains("WD-4004");
        assertThat(new Creation(Clock.systemUTC()).make(temp.resolve("OneDrive - 公司/s"), false))
                .map(m -> m.code()).contains("WD-4005");
        assertThat(new Creation(Clock.systemUTC()).make(temp.resolve("a;b"), false))
                .map(m -> m.code()).contains("WD-4022");
        assertThat(new Creation(Clock.systemUTC()).make(temp, false))
                .map(m -> m.code()).contains("WD-4021");
    }

    @Test
    void missingOrForeignKeysAreTold() throws IOException {
        Files.writeString(folder.resolve("station.key"), "another");
        assertThat(refusal()).contains("WD-4006");
        Files.delete(names.secrets());
        assertThat(refusal()).contains("WD-4006");
    }

    @Test
    void aMissingDatabaseIsNeverMadeAnew() throws IOException {
        Path file = names.url().onDisk();
        Files.delete(file);
        assertThat(refusal()).contains("WD-4007");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDatabaseCutAnywhereIsNeverOpenedInSilence() throws IOException {
        Path file = names.url().onDisk();
        byte[] whole = Files.readAllBytes(file);
        for (int eighths = 0; eighths < 8; eighths++) {
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length * eighths / 8));
            // The end of a fresh file is free space: it may open, with every total as it was.
            assertThat(refusal()).as(eighths + "/8 of the file").containsAnyOf(
                    "WD-4008", "WD-4009", eighths > 4 ? "opened" : "WD-4008");
        }
    }

    @Test
    void anOverwrittenDatabaseIsNeverOpenedInSilence() throws IOException {
        Path file = names.url().onDisk();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[(int) bytes.length()];
            new java.util.Random(1).nextBytes(noise);
            bytes.write(noise);
        }
        assertThat(refusal()).containsAnyOf("WD-4008", "WD-4009");
    }

    @Test
    void anotherStationsDatabaseIsRefused() throws IOException {
        Path other = temp.resolve("other");
        assertThat(new Creation(Clock.systemUTC()).make(other, true)).isEmpty();
        Files.copy(new Folder(other).url().onDisk(), names.url().onDisk(),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(refusal()).contains("WD-4006");
    }

    @Test
    void anUncleanStopIsTestedInAChildAndOpens() throws IOException {
        Files.writeString(names.control(), Files.readString(names.control())
                .replace("\"clean\":true", "\"clean\":false"));
        OpenResult result = open();
        assertThat(result).isInstanceOf(OpenResult.Opened.class);
        ((OpenResult.Opened) result).station().close();
    }

    @Test
    void backupsAreVerifiedAndNamedByDateSequenceAndHead() throws IOException {
        OpenResult.Opened opened = (OpenResult.Opened) open();
        Path backup = opened.station().backUp(names.backups());
        assertThat(backup.getFileName().toString())
                .matches("wattdesk-\\d{8}T\\d{6}-\\d{9}-[0-9a-f]*\\.zip");
        assertThat(opened.station().health()).filteredOn(f -> f.rule().equals("backup"))
                .allMatch(Finding::holds);
        opened.station().close();
    }

    @Test
    void aNewerOrChangedSchemaIsRefused() throws Exception {
        asAdministrator("update \"flyway_schema_history\" set \"checksum\" = 1");
        assertThat(refusal()).contains("WD-4018");
        asAdministrator("update \"flyway_schema_history\" set \"version\" = '99'");
        assertThat(refusal()).containsAnyOf("WD-4017", "WD-4018");
    }

    @Test
    void aTornTapeIsCutAndABrokenOneStopsTheTill() throws IOException {
        Path tape = names.tape().resolve(
                YearMonth.from(BusinessDay.of(Instant.now()).date()) + ".jsonl");
        Files.writeString(tape, "{\"seq\":1");
        assertThat(notes()).contains("WD-4026");
        assertThat(tape).isEmptyFile();
        Files.writeString(tape, "{\"seq\":1}\n");
        assertThat(notes()).contains("WD-4020");
    }

    private String notes() {
        OpenResult.Opened opened = (OpenResult.Opened) open();
        opened.station().close();
        return opened.notes().toString();
    }

    private void asAdministrator(String sql) throws Exception {
        String password = Secrets.load(names.secrets(), names.keyPassword()).users()
                .privilegedPassword();
        try (Connection sa = DriverManager.getConnection(
                        names.url().privileged(), "sa", password);
                Statement statement = sa.createStatement()) {
            statement.execute(sql);
        }
    }

    private OpenResult open() {
        return new Opening(Clock.systemUTC()).open(folder);
    }

    private String refusal() {
        return line(open());
    }

    private static String line(OpenResult result) {
        if (result instanceof OpenResult.Opened opened) {
            opened.station().close();
            return "opened";
        }
        return Optional.of((OpenResult.Refused) result).orElseThrow()
                .why().in(Language.EN).line();
    }
}
