package wattdesk.meterio.meter.profile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import wattdesk.meterio.line.ReplyTiming;
import wattdesk.meterio.meter.profile.MeterProfile.Label;
import wattdesk.meterio.meter.profile.MeterProfile.RefuseIf;
import wattdesk.meterio.meter.profile.Source.Identifier;
import wattdesk.meterio.meter.profile.Source.Registers;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;

/// Reads one profile file (11). Findings are added to the list; a file with findings is no profile.
final class ProfileFile {

    private static final BigDecimal FEN = BigDecimal.valueOf(100);
    private static final BigDecimal WATT_HOURS = BigDecimal.valueOf(1000);

    private final String file;
    private final List<Finding> findings;

    ProfileFile(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    @Nullable MeterProfile read(String text) {
        TomlParseResult toml = Toml.parse(text);
        int before = findings.size();
        toml.errors().forEach(error -> findings.add(new Finding(
                file, error.position().line(), error.position().column(), "profile.syntax",
                List.of(String.valueOf(error.getMessage())))));
        if (findings.size() > before) {
            return null;
        }
        ProfileTable root = new ProfileTable(file, toml, findings);
        MeterProfile profile = profile(root, hash(text));
        root.refuseUnknownKeys();
        return findings.size() > before ? null : profile;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private MeterProfile profile(ProfileTable root, String hash) {
        Protocol protocol = protocol(root);
        Map<String, RegisterBlock> blocks = blocks(root.table("block"));
        return new MeterProfile(root.text("id"),
                new Label(root.text("name_zh"), root.text("name_en"), file, hash), protocol,
                root.flag("verified"), serial(root.table("serial")),
                timing(root.table("timing"), protocol), blocks,
                sources(root.table("q"), protocol, blocks), credit(root), errors(root),
                ControlRule.read(root.table("control")), refuseIf(root), protocol == Protocol.CJT188 ? Framing188.read(root) : null);
    }

    private static Protocol protocol(ProfileTable root) {
        String word = root.text("protocol");
        for (Protocol protocol : Protocol.values()) {
            if (protocol.word().equals(word)) {
                return protocol;
            }
        }
        root.wrong("protocol", "profile.word", word);
        return Protocol.DLT645;
    }

    private static LineSettings serial(ProfileTable serial) {
        Parity parity = switch (serial.text("parity", "N")) {
            case "E" -> Parity.EVEN;
            case "O" -> Parity.ODD;
            default -> Parity.NONE;
        };
        return new LineSettings(Math.max(300, serial.number("baud", 9600)), 8, parity,
                serial.number("stop", 1));
    }

    private static LineTiming timing(ProfileTable timing, Protocol protocol) {
        boolean modbus = protocol == Protocol.MODBUS;
        return new LineTiming(
                Duration.ofMillis(timing.number("quiet_ms", modbus ? 0 : 50)),
                ReplyTiming.ofMillis(timing.number("turnaround_max_ms", modbus ? 500 : 1000),
                        timing.number("inter_byte_ms", modbus ? 0 : 500)),
                timing.number("wake_up", modbus ? 0 : 4));
    }

    private static Map<String, RegisterBlock> blocks(ProfileTable tables) {
        Map<String, RegisterBlock> blocks = new HashMap<>();
        for (String name : tables.keys()) {
            blocks.put(name, block(tables.table(name)));
        }
        return blocks;
    }

    private static RegisterBlock block(ProfileTable block) {
        int start = block.number("start");
        int count = block.number("count");
        return new RegisterBlock(block.number("fc", 3), start, count,
                block.number("readable_to", start + count - 1));
    }

    private static Map<Quantity, Source> sources(
            ProfileTable tables, Protocol protocol, Map<String, RegisterBlock> blocks) {
        Map<Quantity, Source> sources = new EnumMap<>(Quantity.class);
        for (String word : tables.keys()) {
            ProfileTable source = tables.table(word);
            Quantity.of(word).ifPresentOrElse(
                    quantity -> sources.put(quantity, protocol == Protocol.MODBUS
                            ? registers(source, quantity, blocks)
                            : identifier(source, quantity, protocol)),
                    () -> tables.wrong(word, "profile.unknown", word));
        }
        return sources;
    }

    private static Identifier identifier(
            ProfileTable source, Quantity quantity, Protocol protocol) {
        String identifier = source.text("di");
        int digits = protocol == Protocol.DLT645_97 ? 4 : 8;
        if (!identifier.matches("[0-9A-F]{" + digits + "}")) {
            source.wrong("di", "profile.word", identifier);
        }
        return new Identifier(identifier, source.word("type", Identifier.Form.class),
                source.number("bytes"), step(source, quantity));
    }

    private static Registers registers(
            ProfileTable source, Quantity quantity, Map<String, RegisterBlock> blocks) {
        String block = source.text("block");
        int register = source.number("reg");
        Registers.Type type = source.word("type", Registers.Type.class);
        RegisterBlock within = blocks.get(block);
        if (within == null || register < 0 || register + type.registers() > within.count()) {
            source.wrong("block", "profile.block", block);
        }
        Map<String, Integer> bits = new HashMap<>();
        ProfileTable named = source.table("bits");
        named.keys().forEach(name -> bits.put(name, named.number(name)));
        return new Registers(block, register, type, "CDAB".equals(source.text("order", "ABCD")),
                step(source, quantity), Map.copyOf(bits), source.number("closed_when", 1));
    }

    /// The scale of the file (yuan or kWh per unit) as whole fen or Wh.
    private static long step(ProfileTable source, Quantity quantity) {
        BigDecimal scale = source.factor("scale");
        BigDecimal step = switch (quantity.kind()) {
            case MONEY -> scale.multiply(FEN);
            case ENERGY -> scale.multiply(WATT_HOURS);
            case VOLTAGE -> scale.multiply(BigDecimal.TEN);
            case TEXT, COUNT, STATUS, TIME -> scale;
        };
        try {
            return step.longValueExact();
        } catch (ArithmeticException e) {
            source.wrong("scale", "profile.scale", scale.toPlainString());
            return 1;
        }
    }

    private static CreditRule credit(ProfileTable root) {
        return root.has("credit") ? CreditRules.read(root.table("credit")) : new CreditRule.None();
    }

    private static ErrorTable errors(ProfileTable root) {
        Map<String, String> words = new HashMap<>();
        ProfileTable codes = root.table("errors");
        codes.keys().forEach(code -> words.put(code, codes.text(code)));
        return new ErrorTable(Map.copyOf(words));
    }

    private static @Nullable RefuseIf refuseIf(ProfileTable root) {
        if (!root.has("refuse_if")) {
            return null;
        }
        ProfileTable rule = root.table("refuse_if");
        int register = rule.number("reg");
        return new RefuseIf(new RegisterBlock(rule.number("fc", 3), register, 1, register),
                rule.number("bit"));
    }
}
