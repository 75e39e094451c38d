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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import wattdesk.meterio.line.ReplyTiming;
import wattdesk.meterio.meter.profile.MeterProfile.Label;
import wattdesk.meterio.meter.profile.MeterProfile.RefuseIf;
import wattdesk.meterio.meter.profile.Source.Identifier;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.LineSettings.Parity;

/// Reads one profile file (11). Findings are added to the list; a file with findings is no profile.
final class ProfileFile {

    /// The longest is a clock: seven bytes.
    private static final int MOST_BYTES = 7;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private final String file;
    private final List<Finding> findings;

    ProfileFile(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    @Nullable MeterProfile read(String text) {
        TomlParseResult toml = parsed(text);
        if (toml == null) {
            findings.add(new Finding(file, unreadable(text), 1, "profile.half_written", List.of()));
            return null;
        }
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

    /// Null where the parser itself breaks, as it does at some half-written inline tables.
    private static @Nullable TomlParseResult parsed(String text) {
        try {
            return Toml.parse(text);
        } catch (RuntimeException parserBroke) {
            return null;
        }
    }

    /// The line up to which it breaks, since it names none.
    private static int unreadable(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        return IntStream.rangeClosed(1, lines.size())
                .filter(n -> parsed(String.join("\n", lines.subList(0, n))) == null)
                .findFirst().orElse(lines.size());
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
        boolean modbus = protocol == Protocol.MODBUS;
        Map<String, RegisterBlock> blocks = modbus ? BlockTables.read(root) : Map.of();
        Map<Quantity, Source> sources = sources(root, protocol, blocks);
        ControlRule control = ControlRule.read(root.table("control"));
        return new MeterProfile(id(root),
                new Label(root.text("name_zh"), root.text("name_en"), file, hash), protocol,
                root.flag("verified"), serial(root.table("serial")),
                timing(root.table("timing"), protocol), blocks, sources, credit(root),
                errors(root), control, refuseIf(root, protocol),
                modbus ? ModbusRules.read(root, control, sources) : null,
                protocol == Protocol.CJT188 ? Framing188.read(root, control) : null);
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

    private static String id(ProfileTable root) {
        String id = root.text("id");
        if (root.has("id") && !ID.matcher(id).matches()) {
            root.wrong("id", "profile.word", id);
        }
        return id;
    }

    private static LineSettings serial(ProfileTable serial) {
        String letter = serial.text("parity", "N");
        Parity parity = switch (letter) {
            case "E" -> Parity.EVEN;
            case "O" -> Parity.ODD;
            default -> Parity.NONE;
        };
        if (parity == Parity.NONE && !letter.equals("N")) {
            serial.wrong("parity", "profile.word", letter);
        }
        return new LineSettings(serial.within("baud", 300, 4_000_000, 9600), 8, parity,
                serial.within("stop", 1, 2, 1));
    }

    private static LineTiming timing(ProfileTable timing, Protocol protocol) {
        boolean modbus = protocol == Protocol.MODBUS;
        return new LineTiming(
                Duration.ofMillis(timing.within("quiet_ms", 0, 5_000, modbus ? 0 : 50)),
                ReplyTiming.ofMillis(
                        timing.within("turnaround_max_ms", 1, 60_000, modbus ? 500 : 1000),
                        timing.within("inter_byte_ms", 0, 5_000, modbus ? 0 : 500)),
                timing.within("wake_up", 0, 20, modbus ? 0 : 4));
    }

    private static Map<Quantity, Source> sources(
            ProfileTable root, Protocol protocol, Map<String, RegisterBlock> blocks) {
        ProfileTable tables = root.table("q");
        Map<Quantity, Source> sources = new EnumMap<>(Quantity.class);
        for (String word : tables.keys()) {
            ProfileTable source = tables.table(word);
            Quantity.of(word).ifPresentOrElse(
                    quantity -> sources.put(quantity, protocol == Protocol.MODBUS
                            ? RegisterTables.read(source, quantity, blocks)
                            : identifier(source, quantity, protocol)),
                    () -> tables.wrong(word, "profile.unknown", word));
        }
        if (protocol != Protocol.CJT188) {
            judge(root, sources);
        }
        return sources;
    }

    /// A meter with a purse must tell who it is; one without must tell how much was used.
    private static void judge(ProfileTable root, Map<Quantity, Source> sources) {
        boolean purse = sources.containsKey(Quantity.BALANCE);
        boolean counts = sources.containsKey(Quantity.ENERGY_TOTAL)
                || sources.containsKey(Quantity.VOLUME_TOTAL);
        if (purse ? !sources.containsKey(Quantity.METER_NUMBER) : !counts) {
            root.wrong("q", "profile.needs", purse ? Quantity.METER_NUMBER.word()
                    : Quantity.ENERGY_TOTAL.word());
        }
    }

    private static Identifier identifier(
            ProfileTable source, Quantity quantity, Protocol protocol) {
        String identifier = source.text("di");
        int digits = protocol == Protocol.DLT645_97 ? 4 : 8;
        if (!identifier.matches("[0-9A-F]{" + digits + "}")) {
            source.wrong("di", "profile.word", identifier);
        }
        return new Identifier(identifier, source.word("type", Identifier.Form.class),
                source.within("bytes", 1, MOST_BYTES), step(source, quantity));
    }

    /// The scale of the file as a whole number of the unit of this program.
    private static long step(ProfileTable source, Quantity quantity) {
        BigDecimal scale = source.factor("scale");
        try {
            return quantity.unit().step(scale).longValueExact();
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
        for (String code : codes.keys()) {
            String word = codes.text(code);
            if (!ErrorTable.knows(word)) {
                codes.wrong(code, "profile.word", word);
            }
            words.put(code, word);
        }
        return new ErrorTable(Map.copyOf(words));
    }

    private static @Nullable RefuseIf refuseIf(ProfileTable root, Protocol protocol) {
        if (!root.has("refuse_if") || protocol != Protocol.MODBUS) {
            return null;
        }
        ProfileTable rule = root.table("refuse_if");
        return new RefuseIf(BlockTables.single(rule), rule.within("bit", 0, 15));
    }
}
