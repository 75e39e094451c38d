package wattdesk.meterio.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.port.PortAddress.Device;
import wattdesk.meterio.port.SerialDevices.SerialDevice;

/// An adapter that is plugged in again is found by what it is, not by the name it had.
class ReplugTest {

    private static final LineSettings LINE =
            new LineSettings(9600, 8, LineSettings.Parity.NONE, 1);

    /// Opens what is on the list, and remembers the names that were tried.
    private final class ListedPort implements BytePort {
        private final String name;

        ListedPort(String name) {
            this.name = name;
        }

        @Override
        public void open(Listener listener) throws PortException {
            tried.add(name);
            if (present.stream().noneMatch(each -> each.path().equals(name))) {
                throw new PortException(PortException.Reason.MISSING, name);
            }
        }

        @Override
        public int write(byte[] bytes) {
            return bytes.length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
        }
    }

    private final List<SerialDevice> present = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();
    private int listings;
    private final StandardPorts ports = new StandardPorts(
            (address, settings) -> {
                throw new AssertionError("no site here");
            },
            () -> {
                listings++;
                return List.copyOf(present);
            },
            (name, settings) -> new ListedPort(name));

    private static UsbIdentity usb(@Nullable String serial, @Nullable String socket) {
        return new UsbIdentity(0x1A86, 0x7523, serial, socket);
    }

    private void plug(String path, @Nullable UsbIdentity usb) {
        present.add(new SerialDevice(path, "USB serial", usb));
    }

    private String open(String path) throws PortException {
        BytePort port = ports.create(new Device(path), LINE);
        port.open(new Ear());
        assertThat(port.write(new byte[3])).isEqualTo(3);
        return tried.getLast();
    }

    @Test
    void an_adapter_with_a_serial_number_is_found_in_any_socket_under_any_name() throws Exception {
        plug("/dev/ttyUSB0", usb("A1", "1-1"));
        assertThat(open("/dev/ttyUSB0")).isEqualTo("/dev/ttyUSB0");
        present.clear();
        plug("/dev/ttyUSB0", usb("B2", "1-1"));
        plug("/dev/ttyUSB4", usb("A1", "1-3"));
        assertThat(open("/dev/ttyUSB0")).isEqualTo("/dev/ttyUSB4");
    }

    @Test
    void one_without_a_serial_number_is_found_in_its_own_socket_only() throws Exception {
        plug("COM3", usb(null, "1-1"));
        open("COM3");
        present.clear();
        plug("COM7", usb(null, "1-1"));
        plug("COM8", usb(null, "1-2"));
        assertThat(open("COM3")).isEqualTo("COM7");
        present.removeFirst();
        assertThatThrownBy(() -> open("COM3")).isInstanceOf(PortException.class);
        assertThat(tried.getLast()).as("no guess among equal adapters").isEqualTo("COM3");
    }

    @Test
    void two_lines_whose_adapters_changed_names_keep_their_adapters() throws Exception {
        plug("/dev/ttyUSB0", usb("A1", "1-1"));
        plug("/dev/ttyUSB1", usb("B2", "1-2"));
        open("/dev/ttyUSB0");
        open("/dev/ttyUSB1");
        present.clear();
        plug("/dev/ttyUSB0", usb("B2", "1-2"));
        assertThatThrownBy(() -> open("/dev/ttyUSB0")).hasMessageContaining("another line");
        assertThat(open("/dev/ttyUSB1")).isEqualTo("/dev/ttyUSB0");
        plug("/dev/ttyUSB1", usb("A1", "1-1"));
        assertThat(open("/dev/ttyUSB0")).isEqualTo("/dev/ttyUSB1");
    }

    @Test
    void a_broken_adapter_may_be_replaced_by_a_new_one() throws Exception {
        plug("/dev/ttyUSB0", usb("A1", "1-1"));
        open("/dev/ttyUSB0");
        present.clear();
        plug("/dev/ttyUSB0", usb("NEW", "1-1"));
        assertThat(open("/dev/ttyUSB0")).isEqualTo("/dev/ttyUSB0");
        present.clear();
        plug("/dev/ttyUSB9", usb("NEW", "1-1"));
        assertThat(open("/dev/ttyUSB0")).as("it is the line's from now on")
                .isEqualTo("/dev/ttyUSB9");
    }

    @Test
    void cheap_adapters_that_share_a_serial_number_are_told_apart_by_their_sockets()
            throws Exception {
        plug("/dev/ttyUSB0", usb("0001", "1-1"));
        plug("/dev/ttyUSB1", usb("0001", "1-2"));
        assertThat(open("/dev/ttyUSB0")).isEqualTo("/dev/ttyUSB0");
        assertThat(open("/dev/ttyUSB1")).isEqualTo("/dev/ttyUSB1");
        present.clear();
        plug("/dev/ttyUSB0", usb("0001", "1-2"));
        plug("/dev/ttyUSB1", usb("0001", "1-1"));
        assertThat(open("/dev/ttyUSB0")).isEqualTo("/dev/ttyUSB1");
        assertThat(open("/dev/ttyUSB1")).isEqualTo("/dev/ttyUSB0");
    }

    @Test
    void a_device_without_ids_is_opened_by_its_name_and_the_list_is_left_alone() throws Exception {
        plug("/dev/ttyS0", null);
        open("/dev/ttyS0");
        int before = listings;
        present.clear();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> open("/dev/ttyS0")).isInstanceOf(PortException.class);
        }
        assertThat(listings).as("nothing to look for while it is gone").isEqualTo(before);
    }

    @Test
    void words_for_not_known_are_no_identity() {
        assertThat(SystemSerialDevices.usb(-1, -1, "Unknown", "0-0")).isNull();
        assertThat(SystemSerialDevices.usb(0x1A86, 0x7523, "Unknown", "0-0"))
                .isEqualTo(usb(null, null));
        assertThat(SystemSerialDevices.usb(0x1A86, 0x7523, " A1 ", "1-1.2"))
                .isEqualTo(usb("A1", "1-1.2"));
        assertThat(usb(null, null).same(usb(null, null))).as("nothing known is not the same")
                .isFalse();
    }

    @Test
    void the_list_of_this_machine_can_be_read() {
        assertThat(new SystemSerialDevices().list())
                .allSatisfy(each -> assertThat(each.path()).isNotBlank());
    }
}
