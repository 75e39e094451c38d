package wattdesk.meterio.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2400,8E1|2400,8E1|11", "8N1|9600,8N1|10", "19200|19200,8N1|10",
        "9600,8N2|9600,8N2|11", "1200,7O1|1200,7O1|10", "9600,8N1,rs485|9600,8N1,rs485|10",
        "2400,8E1,rs485-low|2400,8E1,rs485-low|11", "8E1,rs485|9600,8E1,rs485|11"})
    void settings_are_read_as_people_write_them(String text, String normal, int bits) throws Exception {
        LineSettings settings = LineSettings.parse(text);
        assertThat(settings).hasToString(normal);
        assertThat(settings.bitsPerCharacter()).isEqualTo(bits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "8X1", "fast", "9600,9N1", "9600;8N1", "9600,8N3",
        ",rs485", "9600,8N1,rs422", "9600,8N1,"})
    void other_settings_are_refused(String text) {
        assertThatThrownBy(() -> LineSettings.parse(text)).isInstanceOf(PortException.class);
    }

    @Test
    void line_times_are_those_of_the_reference() throws Exception {
        assertThat(LineSettings.parse("9600,8N1").lineNanos(8)).isEqualTo(8_333_333);
        assertThat(LineSettings.parse("2400,8E1").lineNanos(16)).isEqualTo(73_333_333);
        assertThat(LineSettings.parse("1200,8E1").lineNanos(212)).isEqualTo(1_943_333_333);
        assertThat(LineSettings.parse("9600,8N1").gapNanos()).isEqualTo(3_645_833);
        assertThat(LineSettings.parse("2400,8E1").gapNanos()).isEqualTo(16_041_666);
        assertThat(LineSettings.parse("115200,8N1").gapNanos()).isEqualTo(1_750_000);
    }

    @Test
    void the_direction_is_the_adapters_own_business_unless_an_expert_says_so() throws Exception {
        assertThat(LineSettings.parse("9600,8N1").direction())
                .isEqualTo(LineSettings.Direction.ADAPTER);
        assertThat(LineSettings.parse("9600,8N1,rs485").direction())
                .isEqualTo(LineSettings.Direction.RTS_HIGH);
    }

    @Test
    void a_gateway_of_modbus_tcp_carries_messages_and_everything_else_bytes() throws Exception {
        assertThat(PortAddress.parse("mbtcp:10.0.0.9:502"))
                .isEqualTo(new PortAddress.ModbusTcp("10.0.0.9", 502));
        assertThat(PortAddress.parse("mbtcp:10.0.0.9:502").carriesMessages()).isTrue();
        for (String bytes : new String[] {"tcp:10.0.0.9:502", "COM3", "sim:x.toml"}) {
            assertThat(PortAddress.parse(bytes).carriesMessages()).as(bytes).isFalse();
        }
    }

    @Test
    void addresses_are_read_and_written_alike() throws Exception {
        assertThat(PortAddress.parse("/dev/ttyUSB0")).isEqualTo(new PortAddress.Device("/dev/ttyUSB0"));
        assertThat(PortAddress.parse("COM3")).isEqualTo(new PortAddress.Device("COM3"));
        assertThat(PortAddress.parse("tcp:10.0.0.9:4001")).isEqualTo(new PortAddress.Tcp("10.0.0.9", 4001));
        assertThat(PortAddress.parse("sim:a#b.toml#line-1"))
                .isEqualTo(new PortAddress.Sim("a#b.toml", "line-1"));
        for (String text : new String[] {"COM3", "tcp:h:1", "mbtcp:h:1", "sim:x.toml", "sim:x.toml#l"}) {
            assertThat(PortAddress.parse(text)).hasToString(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tcp:", "tcp:host", "tcp:host:", "tcp:host:0", "tcp:host:70000", "tcp::5",
        "mbtcp:", "mbtcp:host", "mbtcp:host:", "mbtcp::502", "mbtcp:host:0", "mbtcp:502"})
    void other_addresses_are_refused(String text) {
        assertThatThrownBy(() -> PortAddress.parse(text)).isInstanceOfSatisfying(PortException.class,
                e -> assertThat(e.reason()).isEqualTo(PortException.Reason.BAD_SETTINGS));
    }
}
