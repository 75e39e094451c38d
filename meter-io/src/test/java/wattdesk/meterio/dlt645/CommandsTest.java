package wattdesk.meterio.dlt645;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.Vector;
import wattdesk.meterio.dlt645.TableEntry.Kind;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;

/// Commands and records beyond reading: published frames to the byte, seeded properties both ways,
/// and byte soup that never throws and never becomes a value.
class CommandsTest {

    private static final Password645 NO_PASSWORD = new Password645(2, "000000");
    private static final int ROUNDS = 20_000;

    private static Frame645 vector(String id) {
        return Scanner645.find(Hex.bytes(hex(id)), any -> true).frame();
    }

    private static String hex(String id) {
        return Vector.of("DL/T645-2007").stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow().hex();
    }

    private static void same(String id, Frame645 frame) {
        assertThat(Hex.of(frame.encode(4))).as(id).isEqualTo(hex(id));
    }

    @Test
    void a_write_is_the_published_frame() {
        Write645 write = new Write645("04600101", NO_PASSWORD, "31313131", "3C00");
        same("645-15", write.frame("201910280004"));
        assertThat(Write645.of(vector("645-15"))).isEqualTo(write);
    }

    @Test
    void relay_commands_are_the_published_frames() {
        RelayCommand trip = new RelayCommand(RelayCommand.Verb.TRIP, NO_PASSWORD, "00000000", 5,
                RelayCommand.ALWAYS);
        same("645-11", trip.frame("260305510009"));
        assertThat(RelayCommand.of(vector("645-11"))).isEqualTo(trip);
        RelayCommand permit = new RelayCommand(RelayCommand.Verb.PERMIT, NO_PASSWORD, "00000000",
                5, RelayCommand.ALWAYS);
        same("645-12", permit.frame("260305510009"));
        RelayCommand close = new RelayCommand(RelayCommand.Verb.CLOSE, NO_PASSWORD, "31313131", 0,
                LocalDateTime.of(2099, 1, 1, 1, 1, 1));
        same("645-16", close.frame("201910280004"));
        assertThat(RelayCommand.of(vector("645-16"))).isEqualTo(close);
    }

    @Test
    void an_order_recharge_is_the_published_frame() {
        OrderRecharge sale = new OrderRecharge(false, "44332211", 10_000, "1240826202124138",
                "260305510012");
        same("645-26", sale.frame("260305510012"));
        assertThat(OrderRecharge.of(vector("645-26"))).isEqualTo(sale);
    }

    @Test
    void speed_and_password_are_the_published_frames() {
        same("645-33", new Frame645("000000000001", Control.BAUD, Baud645.B9600.wire()));
        PasswordChange change = new PasswordChange(2, NO_PASSWORD, new Password645(2, "123456"));
        same("645-34", change.frame("000000000001"));
        assertThat(PasswordChange.of(vector("645-34"))).isEqualTo(change);
    }

    @Test
    void the_parameter_block_is_read_whole() {
        Request645 asked = Request645.block("260305510012", "070104FF");
        same("645-08", asked.frame());
        Frame645 reply = Request645.reply(Octets.ofHex(hex("645-09")));
        assertThat(asked.finder().find(Hex.bytes(hex("645-09")))).isNotNull();
        assertThat(reply.payload()).hasSize(2 * 143);
    }

    @ParameterizedTest
    @CsvSource({"645-13, 1C, true", "645-35, 14, true", "645-13, 14, false", "645-35, 1C, false"})
    void a_change_is_answered_by_its_own_function_only(String id, String control, boolean answers) {
        Frame645 reply = vector(id);
        Request645 asked = Request645.change(new Frame645(reply.address(),
                Integer.parseInt(control, 16), "0310000402000000" + "0000000000200000"));
        assertThat(asked.finder().find(Hex.bytes(hex(id))) != null).isEqualTo(answers);
    }

    @Test
    void a_speed_is_answered_by_the_same_byte_only() {
        Request645 asked = Request645.change(new Frame645("000000000001", Control.BAUD, "20"));
        for (String data : List.of("20", "10", "2020", "")) {
            Frame645 reply = new Frame645("000000000001", Control.BAUD | Control.OK, data);
            assertThat(asked.finder().find(reply.encode(0)) != null).as(data)
                    .isEqualTo(data.equals("20"));
        }
    }

    @Test
    void no_password_is_ever_printed() {
        assertThat(new Write645("04001003", new Password645(2, "987654"), "00000000", "")
                + " " + new PasswordChange(2, NO_PASSWORD, new Password645(2, "987654")))
                .doesNotContain("987654").doesNotContain("547698");
    }

    @Test
    void the_execution_word_is_told_in_its_bits() {
        assertThat(ExecutionWord.of("0400")).containsExactly(ExecutionWord.TRIPS);
        assertThat(ExecutionWord.of("0809")).containsExactly(ExecutionWord.TRIPS_LATER,
                ExecutionWord.KEEPS_POWER, ExecutionWord.ENDS_ALARM);
        assertThat(ExecutionWord.delays("2000")).isTrue();
        assertThat(ExecutionWord.delays("0400")).isFalse();
        assertThat(ExecutionWord.of("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Baud645.class)
    void a_speed_is_one_bit_of_seven(Baud645 speed) {
        assertThat(Integer.bitCount(Integer.parseInt(speed.wire(), 16) & 0x7E)).isEqualTo(1);
        assertThat(Baud645.of(speed.baud())).isEqualTo(speed);
        assertThat(Baud645.of(speed.wire())).isEqualTo(speed);
        assertThat(Baud645.of("60")).isNull();
        assertThat(Baud645.of(14_400)).isNull();
    }

    private static String digits(SplittableRandom random, int many) {
        StringBuilder text = new StringBuilder();
        random.ints(many, 0, 10).forEach(text::append);
        return text.toString();
    }

    private static String octets(SplittableRandom random, int many) {
        byte[] bytes = new byte[many];
        random.nextBytes(bytes);
        return Hex.of(bytes);
    }

    private static LocalDateTime time(SplittableRandom random) {
        return LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(random.nextLong(100L * 365 * 86_400));
    }

    private static Password645 password(SplittableRandom random) {
        return new Password645(random.nextInt(256), digits(random, 6));
    }

    @Test
    void what_is_encoded_decodes_to_the_same() {
        SplittableRandom random = new SplittableRandom(6452007);
        for (int i = 0; i < ROUNDS; i++) {
            String address = digits(random, 12);
            Write645 write = new Write645(octets(random, 4), password(random), octets(random, 4),
                    octets(random, random.nextInt(60)));
            assertThat(Write645.of(over(write.frame(address)))).isEqualTo(write);
            RelayCommand relay = new RelayCommand(
                    RelayCommand.Verb.values()[random.nextInt(8)], password(random),
                    octets(random, 4), 5 * random.nextInt(256), time(random));
            assertThat(RelayCommand.of(over(relay.frame(address)))).isEqualTo(relay);
            PasswordChange change = new PasswordChange(random.nextInt(10), password(random),
                    password(random));
            assertThat(PasswordChange.of(over(change.frame(address)))).isEqualTo(change);
            OrderRecharge sale = new OrderRecharge(random.nextBoolean(), octets(random, 4),
                    random.nextLong(0x1_0000_0000L), digits(random, 16), digits(random, 12));
            assertThat(OrderRecharge.of(over(sale.frame(address)))).isEqualTo(sale);
            FreezeCommand freeze = new FreezeCommand(digits(random, 8));
            assertThat(FreezeCommand.of(over(freeze.frame(address)))).isEqualTo(freeze);
        }
    }

    /// Over the wire and back.
    private static Frame645 over(Frame645 frame) {
        return Scanner645.find(frame.encode(4), any -> true).frame();
    }

    @Test
    void tables_freezes_and_records_decode_to_what_was_encoded() {
        SplittableRandom random = new SplittableRandom(506);
        for (int i = 0; i < ROUNDS; i++) {
            Kind table = Kind.values()[random.nextInt(2)];
            List<TableEntry> entries = Stream.generate(() -> entry(table, random))
                    .limit(random.nextInt(15)).toList();
            assertThat(TableEntry.decode(table, TableEntry.encode(entries))).isEqualTo(entries);
            LocalDateTime at = time(random).withSecond(0);
            assertThat(SwitchTime.decode(SwitchTime.encode(at))).isEqualTo(at);
            DailyFreeze.Value freeze = new DailyFreeze.Value(at, 10 * random.nextLong(100_000_000),
                    Stream.generate(() -> 10 * random.nextLong(100_000_000))
                            .limit(random.nextInt(5)).toList());
            assertThat(DailyFreeze.decode(freeze.encode())).isEqualTo(freeze);
            EventKind kind = EventKind.values()[random.nextInt(EventKind.values().length)];
            EventRecord.Value event = event(random, kind);
            assertThat(EventRecord.decode(kind, EventRecord.encode(kind, event))).isEqualTo(event);
        }
    }

    private static TableEntry entry(Kind table, SplittableRandom random) {
        return switch (table) {
            case DAY -> new TableEntry(
                    random.nextInt(24), random.nextInt(60), 1 + random.nextInt(63));
            case ZONE -> {
                Month month = Month.of(1 + random.nextInt(12));
                yield new TableEntry(month.getValue(), 1 + random.nextInt(month.maxLength()),
                        1 + random.nextInt(8));
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"DAY,035923", "DAY,635923", "DAY,010000", "ZONE,010101", "ZONE,082902",
        "ZONE,083112"})
    void an_entry_at_the_edge_reads(Kind table, String wire) {
        assertThat(TableEntry.decode(table, wire + wire)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"DAY,010024", "DAY,010099", "DAY,016000", "DAY,000000", "DAY,640000",
        "DAY,010A00", "ZONE,010100", "ZONE,010113", "ZONE,010001", "ZONE,013002", "ZONE,013104",
        "ZONE,000101", "ZONE,090101", "ZONE,000000", "ZONE,FFFFFF", "ZONE,0101"})
    void an_entry_that_is_no_time_or_no_day_spoils_its_table(Kind table, String wire) {
        String sound = table == Kind.DAY ? "010008" : "010106";
        assertThat(TableEntry.decode(table, sound)).hasSize(1);
        assertThat(TableEntry.decode(table, sound + wire)).isNull();
    }

    private static EventRecord.Value event(SplittableRandom random, EventKind kind) {
        boolean span = kind.shape() != EventKind.Shape.BY_OPERATOR;
        boolean operator = kind.shape() != EventKind.Shape.SPAN;
        return new EventRecord.Value(time(random),
                span && random.nextInt(4) != 0 ? time(random) : null,
                operator ? octets(random, 4) : null, octets(random, random.nextInt(48)));
    }

    private static final List<Function<Frame645, Object>> READERS = List.of(Write645::of,
            RelayCommand::of, PasswordChange::of, OrderRecharge::of, FreezeCommand::of);

    @Test
    void byte_soup_never_throws_and_is_never_a_value() {
        SplittableRandom random = new SplittableRandom(68);
        for (int i = 0; i < ROUNDS; i++) {
            String soup = octets(random, random.nextInt(70));
            Frame645 frame = new Frame645("000000000001", random.nextInt(256), soup);
            READERS.forEach(reader -> reader.apply(frame));
            for (Kind kind : Kind.values()) {
                List<TableEntry> table = TableEntry.decode(kind, soup);
                if (table != null) {
                    assertThat(TableEntry.encode(table)).isEqualTo(soup);
                }
            }
            if (DailyFreeze.decode(soup) instanceof DailyFreeze.Value value) {
                assertThat(value.encode()).isEqualTo(soup);
            }
            for (EventKind kind : EventKind.values()) {
                if (EventRecord.decode(kind, soup) instanceof EventRecord.Value value
                        && (value.end() != null || kind.shape() == EventKind.Shape.BY_OPERATOR)) {
                    assertThat(EventRecord.encode(kind, value)).isEqualTo(soup);
                }
            }
        }
    }

    @Test
    void padding_is_no_record_and_a_torn_one_is_unclean() {
        String clean = new DailyFreeze.Value(LocalDateTime.of(2026, 6, 28, 0, 0), 62_370,
                List.of(10L, 20L, 30L, 40L)).encode();
        assertThat(clean).isEqualTo("0000280626" + "37620000" + "01000000" + "02000000"
                + "03000000" + "04000000");
        for (String none : List.of("", "00".repeat(25), "FF".repeat(25))) {
            assertThat(DailyFreeze.decode(none)).isEqualTo(new DailyFreeze.NoRecord());
            assertThat(EventRecord.decode(EventKind.METER_COVER, none))
                    .isEqualTo(new EventRecord.NoRecord());
        }
        for (String torn : List.of(clean.substring(2), clean.substring(0, 40), clean + "00",
                clean.replace("3762", "3A62"), clean.substring(0, 10))) {
            assertThat(DailyFreeze.decode(torn)).as(torn)
                    .isInstanceOf(DailyFreeze.Unclean.class);
        }
        assertThat(EventRecord.decode(EventKind.POWER_OFF, "000010280626" + "0000112806"))
                .isInstanceOf(EventRecord.Unclean.class);
        assertThat(EventRecord.decode(EventKind.POWER_OFF, "000010280626" + "A00011280626"))
                .isInstanceOf(EventRecord.Unclean.class);
        assertThat(EventRecord.decode(EventKind.POWER_OFF, "000010280626" + "FFFFFFFFFFFF"))
                .isEqualTo(new EventRecord.Value(LocalDateTime.of(2026, 6, 28, 10, 0), null, null,
                        ""));
    }

    @Test
    void counters_are_three_bytes_and_each_phase_has_its_own() {
        String phases = "070000" + "600000" + "080000" + "610000" + "FFFFFF" + "620000";
        assertThat(EventKind.POWER_OFF.count("120000")).isEqualTo(12);
        assertThat(EventKind.POWER_OFF.count("1A0000")).isNull();
        assertThat(EventKind.POWER_OFF.count("1200")).isNull();
        assertThat(EventKind.VOLTAGE_LOSS_A.count(phases)).isEqualTo(7);
        assertThat(EventKind.VOLTAGE_LOSS_B.count(phases)).isEqualTo(8);
        assertThat(EventKind.VOLTAGE_LOSS_C.count(phases)).isNull();
        assertThat(EventKind.METER_COVER.record(10)).isEqualTo("03300D0A");
        assertThatThrownBy(() -> EventKind.METER_COVER.record(11))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(DailyFreeze.identifier(62)).isEqualTo("0506FF3E");
    }
}
