package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterDecodeTest {

    private static final String BALANCE =
            "FEFEFEFE689300172400006891083335C333956A3333FA16";

    private static CliRun decode(String protocol, String... texts) {
        String[] args = new String[5 + texts.length];
        List<String> head = List.of("meter", "decode", "--json", "--protocol", protocol);
        head.toArray(args);
        System.arraycopy(texts, 0, args, head.size(), texts.length);
        return CliRun.of(args);
    }

    @Test
    void aBalanceIsShownAsTheSheetSays() {
        JsonNode frame = decode("dlt645", BALANCE).json();
        assertThat(frame.path("valid").asBoolean()).isTrue();
        assertThat(frame.path("address").asText()).isEqualTo("000024170093");
        assertThat(frame.path("control").asText()).isEqualTo("91");
        assertThat(frame.path("identifier").asText()).isEqualTo("00900200");
        assertThat(frame.path("data").asText()).isEqualTo("62370000");
        assertThat(frame.path("value").asText()).isEqualTo("37.62");
        assertThat(frame.path("unit").asText()).isEqualTo("yuan");
        assertThat(frame.get("error").isNull()).isTrue();
        assertThat(frame.path("meaning").asText()).isNotBlank();
    }

    @Test
    void noiseInFrontIsSkippedAndEveryFrameIsALine() {
        assertThat(decode("dlt645", "00FF" + BALANCE, BALANCE).lines()).hasSize(2);
        assertThat(decode("dlt645", BALANCE.replaceAll("(..)", "$1 ").strip()).lines()).hasSize(1);
        assertThat(decode("dlt645", BALANCE.replaceAll("(..)", "$1 ").strip().split(" ")).lines())
                .hasSize(1);
    }

    @Test
    void modbusTellsUnitFunctionAndException() {
        JsonNode reply = decode("modbus", "018302C0F1").json();
        assertThat(reply.path("valid").asBoolean()).isTrue();
        assertThat(reply.path("unit").asInt()).isEqualTo(1);
        assertThat(reply.path("exception").asInt()).isEqualTo(2);
        JsonNode request = decode("modbus", "01030000003045DE").json();
        assertThat(request.path("function").asInt()).isEqualTo(3);
        assertThat(request.get("exception").isNull()).isTrue();
    }

    @Test
    void theElderMetersProtocolIsDecoded() {
        JsonNode frame = decode("dlt645-97", "6803000000000068810444E93334EC16").json();
        assertThat(frame.path("valid").asBoolean()).isTrue();
        assertThat(frame.path("address").asText()).isEqualTo("000000000003");
        assertThat(frame.path("identifier").asText()).isEqualTo("B611");
        assertThat(frame.path("value").asText()).isEqualTo("100");
        assertThat(frame.path("unit").asText()).isEqualTo("V");
    }

    @Test
    void aWaterMetersReplyIsDecoded() {
        JsonNode frame = decode("cjt188", "FEFEFEFE6810180212202000008116901F00000200002C00020000"
                + "2C0000000000000000FF8516").json();
        assertThat(frame.path("valid").asBoolean()).isTrue();
        assertThat(frame.path("address").asText()).isEqualTo("00002020120218");
        assertThat(frame.path("control").asText()).isEqualTo("81");
        assertThat(frame.path("value").asText()).startsWith("2.0");
        assertThat(frame.path("unit").asText()).isEqualTo("m3");
    }

    @Test
    void aBrokenFrameIsNotValidAndNoFailure() {
        CliRun run = decode("dlt645", BALANCE.replace("FA16", "FB16"));
        assertThat(run.exit()).isZero();
        assertThat(run.json().path("valid").asBoolean()).isFalse();
        assertThat(run.json().get("value").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"68G0", "689", "hello", ""})
    void onlyTextThatIsNotHexIsWrongInput(String text) {
        CliRun run = decode("dlt645", text);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorCode()).isEqualTo("WD-1004");
    }
}
