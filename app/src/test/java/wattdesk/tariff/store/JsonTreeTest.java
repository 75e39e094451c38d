package wattdesk.tariff.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A JSON document as it is, with what an ordinary reader would swallow.
class JsonTreeTest {

    private static JsonTree read(String text) throws JsonTree.NotJson {
        return JsonTree.of(text.getBytes(UTF_8));
    }

    @Test
    void everyKindOfValueIsKept() throws JsonTree.NotJson {
        String text = "{\"a\":[1,-2.50,\"x\\u4e00\",true,false,null,{}],\"b\":[]}";
        assertThat(read(text).root().toString())
                .isEqualTo("{\"a\":[1,-2.50,\"x一\",true,false,null,{}],\"b\":[]}");
        assertThat(read(" 7 ").root().isIntegralNumber()).isTrue();
    }

    @Test
    void fieldsThatAreThereTwiceAreNamedWithTheirPlace() throws JsonTree.NotJson {
        JsonTree tree = read("{\"a\":{\"b\":1,\"b\":[{\"c\":1,\"c\":2}]},\"d\":1,\"d\":2}");
        assertThat(tree.twice()).containsExactly("a.b", "a.b[0].c", "d");
        assertThat(tree.part("a").twice()).containsExactly("b", "b[0].c");
        assertThat(tree.part("a").root().path("b").isArray()).isTrue();
        assertThat(tree.part("x").root().isMissingNode()).isTrue();
    }

    @Test
    void whereItIsNoJsonIsTold() {
        assertThatThrownBy(() -> read("{\"a\":\n  oh}"))
                .isInstanceOf(JsonTree.NotJson.class).hasMessageContaining("(2:");
        assertThatThrownBy(() -> read("")).hasMessage("nothing there");
        assertThatThrownBy(() -> read("1 2")).hasMessage("more than one document");
    }
}
