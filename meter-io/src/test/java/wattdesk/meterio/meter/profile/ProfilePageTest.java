package wattdesk.meterio.meter.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page about profiles says everything that the loader knows, and its example loads.
class ProfilePageTest {

    private static final Path PAGE = Path.of("../docs/profiles.md");
    private static final Pattern ASKED = Pattern.compile(
            "\\.(?:text|number|numbers|within|flag|factor|word|words|table|tables|has)\\("
                    + "\\s*\"([a-z0-9_]+)\"");

    private static Set<String> keysOfTheLoader() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.list(
                Path.of("src/main/java/wattdesk/meterio/meter/profile"))) {
            for (Path source : sources.toList()) {
                Matcher asked = ASKED.matcher(Files.readString(source));
                while (asked.find()) {
                    keys.add(asked.group(1));
                }
            }
        }
        return keys;
    }

    @Test
    void every_key_and_every_quantity_is_on_the_page() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> keys = keysOfTheLoader();
        assertThat(keys).contains("start", "readable_to", "can", "battery_bit", "di");
        keys.remove("q");
        assertThat(keys).allSatisfy(key ->
                assertThat(page).containsPattern("[`\\[ {]" + key + "[`\\].,} ]"));
        for (Quantity quantity : Quantity.values()) {
            boolean range = quantity.word().matches("price_[23]");
            assertThat(range || page.contains("`" + quantity.word() + "`"))
                    .as(quantity.word()).isTrue();
        }
    }

    @Test
    void its_example_is_a_profile() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.lastIndexOf("```toml\n") + 8;
        List<Finding> findings = new ArrayList<>();
        MeterProfile profile = new ProfileFile("page", findings)
                .read(page.substring(from, page.indexOf("```", from)));
        assertThat(findings).isEmpty();
        assertThat(profile).isNotNull();
        assertThat(profile.verified()).isFalse();
    }
}
