package wattdesk.meterio.meter.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.port.LineSettings;

/// How one type of meter speaks, as its TOML file says.
public final class MeterProfile {

    /// A meter whose flag register has this bit set is refused.
    public record RefuseIf(RegisterBlock block, int bit) {
        public boolean refuses(int register) {
            return ((register >> bit) & 1) == 1;
        }
    }

    /// Names for people, and where the file came from.
    public record Label(String nameZh, String nameEn, String file, String hash) {
    }

    private final String id;
    private final Label label;
    private final Protocol protocol;
    private final boolean verified;
    private final LineSettings serial;
    private final LineTiming timing;
    private final Map<String, RegisterBlock> blocks;
    private final Map<Quantity, Source> sources;
    private final CreditRule credit;
    private final ErrorTable errors;
    private final ControlRule control;
    private final @Nullable RefuseIf refuseIf;
    private final @Nullable ModbusRules modbus;
    private final @Nullable Framing188 framing188;

    MeterProfile(String id, Label label, Protocol protocol, boolean verified, LineSettings serial,
            LineTiming timing, Map<String, RegisterBlock> blocks, Map<Quantity, Source> sources,
            CreditRule credit, ErrorTable errors, ControlRule control,
            @Nullable RefuseIf refuseIf, @Nullable ModbusRules modbus,
            @Nullable Framing188 framing188) {
        this.id = id;
        this.label = label;
        this.protocol = protocol;
        this.verified = verified;
        this.serial = serial;
        this.timing = timing;
        this.blocks = Map.copyOf(blocks);
        this.sources = Map.copyOf(sources);
        this.credit = credit;
        this.errors = errors;
        this.control = control;
        this.refuseIf = refuseIf;
        this.modbus = modbus;
        this.framing188 = framing188;
    }

    public String id() {
        return id;
    }

    public String nameZh() {
        return label.nameZh;
    }

    public String nameEn() {
        return label.nameEn;
    }

    /// The file it came from; a name without a folder is one that ships.
    public String file() {
        return label.file;
    }

    /// SHA-256 of the file's text, in hex: another text is another profile.
    public String fileHash() {
        return label.hash;
    }

    public Protocol protocol() {
        return protocol;
    }

    /// Proved against the real meter; otherwise shown as 未经实表验证.
    public boolean verified() {
        return verified;
    }

    /// The format that the meter leaves the factory with.
    public LineSettings serial() {
        return serial;
    }

    /// NONE for meters that are only read.
    public CreditMode creditMode() {
        return credit.mode();
    }

    /// True when its meters keep a balance; others are read as [wattdesk.meterio.meter.PlainMeter].
    public boolean prepaid() {
        return sources.containsKey(Quantity.BALANCE);
    }

    public LineTiming timing() {
        return timing;
    }

    public Map<String, RegisterBlock> blocks() {
        return blocks;
    }

    public Map<Quantity, Source> sources() {
        return sources;
    }

    public CreditRule credit() {
        return credit;
    }

    public ErrorTable errors() {
        return errors;
    }

    /// What its meters can be told, and how.
    public ControlRule control() {
        return control;
    }

    /// Whether its meters let themselves be changed with a password only: every DL/T 645-2007
    /// meter, and a Modbus one that has registers for it.
    public boolean asksPassword() {
        return protocol == Protocol.DLT645 || (modbus != null && modbus.unlock() != null);
    }

    public @Nullable RefuseIf refuseIf() {
        return refuseIf;
    }

    /// Null for every protocol but Modbus.
    public @Nullable ModbusRules modbus() {
        return modbus;
    }

    /// Null for every protocol but CJ/T 188.
    public @Nullable Framing188 framing188() {
        return framing188;
    }
}
