package wattdesk.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartScriptTest {

    @TempDir Path scratch;

    @Test
    void findsAJavaByItselfWhateverTheDefaultIs() throws Exception {
        Path old = fakeJdk("old", "17.0.15");
        Folder.Run run = Folder.built(scratch)
                .in(Map.of("PATH", old + "/bin:/usr/bin:/bin", "JAVA_HOME", old.toString()))
                .run("meter", "profiles", "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"id\":\"demo-645-count\"");
    }

    @Test
    void saysInBothLanguagesWhatToInstallWhereThereIsNone() throws Exception {
        String text = Files.readString(Folder.built(scratch).script())
                .replace("/usr/lib/jvm/*", scratch + "/none/*").replace(" /opt/*/*", "")
                .replace(" /opt/*", "").replace(" /usr/java/*", "");
        Path copy = Files.createDirectories(scratch.resolve("copy/bin")).resolve("wattdesk");
        Files.writeString(copy, text);
        Folder.Run run = Folder.built(scratch).with(copy)
                .in(Map.of("PATH", fakeJdk("old", "17.0.15") + "/bin:/usr/bin:/bin"))
                .run("--help");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("没有找到 Java 25", "No Java 25", "WATTDESK_JAVA");
    }

    @Test
    void runsThroughALinkFromAFolderWithAnotherName() throws Exception {
        Path link = scratch.resolve("售电 台");
        Files.createSymbolicLink(link, Folder.built(scratch).script());
        assertThat(Folder.built(scratch).with(link).run("--help").out()).contains("wattdesk");
    }

    @Test
    void chineseArgumentsSurviveThePlainLocale() throws Exception {
        Folder.Run run = Folder.built(scratch).run("meter", "profiles", "--show", "李晓明𠮷", "--json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("\"profile\":\"李晓明𠮷\"");
    }

    @Test
    void theFolderCarriesNativesAndLicencesOfEveryJar() throws IOException {
        Path home = Path.of("target/wattdesk");
        assertThat(home.resolve("natives/Linux/x86_64/libjSerialComm.so")).exists();
        String list = Files.readString(home.resolve("licences/list.tsv"));
        try (Stream<Path> lib = Files.list(home.resolve("lib"))) {
            List<String> names = lib.map(file -> file.getFileName().toString()).toList();
            assertThat(names).filteredOn(name -> name.endsWith(".jar")).hasSizeGreaterThan(20)
                    .allSatisfy(jar -> assertThat(list).contains(jar + "\t"));
            assertThat(names).filteredOn(name -> !name.endsWith(".jar"))
                    .as("parts of the window's jars, unpacked").isNotEmpty()
                    .allSatisfy(name -> assertThat(name).startsWith("lib").endsWith(".so"));
        }
        assertThat(home.resolve("LICENSE")).exists();
        assertThat(Files.isExecutable(home.resolve("bin/wattdesk"))).isTrue();
    }

    private Path fakeJdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(scratch.resolve(name));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        if (!Files.exists(java)) {
            Files.writeString(java, "#!/bin/sh\necho old java was started >&2\nexit 9\n");
            assertThat(java.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
