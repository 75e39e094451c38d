package wattdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every visible word is in both bundles of its feature, and every word there is used.
class WordsTest {

    @TempDir
    Path planted;

    @Test
    void bundlesAgreeWithEachOtherAndWithTheSources() {
        assertThat(new WordsCheck(Path.of("src/main/resources/wattdesk"),
                Path.of("src/main/java/wattdesk")).problems()).isEmpty();
    }

    @Test
    void theWordsOfTheMetersAreTwinsToo() {
        Path module = SourceTree.top().resolve("meter-io/src/main");
        assertThat(new WordsCheck(module.resolve("resources/wattdesk"),
                module.resolve("java/wattdesk")).problems()).isEmpty();
    }

    @Test
    void theCheckFindsWhatIsPlanted() throws IOException {
        Path words = Files.createDirectories(planted.resolve("words/shop"));
        Path code = Files.createDirectories(planted.resolve("code/shop"));
        Files.writeString(words.resolve("ui_en.properties"), """
                title=Shop
                title=Store
                only.en=x
                gap={0} of {1}
                never=unused
                state.open=Open
                quote=it's {0}
                half=shop, open: {0}
                full=shop, open: {0}
                """);
        Files.writeString(words.resolve("ui_zh_CN.properties"), """
                title=店
                gap={0}
                never=没人用
                state.open=开
                quote={0}
                half=店,开:{0} tcp:主机:端口
                full=店，开：{0} tcp:主机:端口
                """);
        Files.writeString(words.resolve("messages_en.properties"), "WD-9001.what=Nobody\n");
        Files.writeString(words.resolve("messages_zh_CN.properties"), "WD-9001.what=没有\n");
        Files.writeString(code.resolve("View.java"), """
                class View { enum State { OPEN }
                  String a = words.get("title") + words.get("missing") + words.get("gap", 1, 2)
                    + words.get("quote", 1) + words.get("half", 1) + words.get("full", 1) + words.get("only.en")
                    + words.get("state." + State.OPEN.name().toLowerCase()) + key("state.gone"); }
                """);
        assertThat(new WordsCheck(planted.resolve("words"), planted.resolve("code")).problems())
                .containsExactlyInAnyOrder(
                        "shop/ui_en.properties has title twice",
                        "shop/ui only.en is missing in zh_CN",
                        "shop/ui gap has other gaps in zh_CN than in en",
                        "shop/ui quote has a single apostrophe, which eats its gaps",
                        "shop/ui half has a half-width mark between Chinese characters",
                        "shop/ui never is used by nobody",
                        "shop/ui missing is asked for and missing",
                        "shop/ui state.gone is named and missing",
                        "shop/messages WD-9001 is sent by nobody");
    }
}
