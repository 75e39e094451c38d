package wattdesk.meterio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import wattdesk.meterio.card.grid.GridBytes;
import wattdesk.meterio.card.layout.SlotBytes;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder;
import wattdesk.meterio.meter.DecodedFrame;
import wattdesk.meterio.meter.FrameDecoder;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.profile.ProfileTexts;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.modbus.DecoderTcp;
import wattdesk.meterio.modbus.Mbap;
import wattdesk.meterio.sim.fault.FaultPlan;
import wattdesk.meterio.sim.fault.FaultPlanException;

/// Everything that takes bytes from outside, and what must hold whatever they are: it ends, throws
/// nothing but what it promises, says its finding in both languages, and shows no value of what is
/// not sound.
enum Target {
    DLT645(input -> decode(Protocol.DLT645, input)),
    DLT645_1997(input -> decode(Protocol.DLT645_97, input)),
    CJT188(input -> decode(Protocol.CJT188, input)),
    MODBUS(input -> decode(Protocol.MODBUS, input)),
    REPLY_645(Target::reply645),
    PROFILE(Target::profile),
    FAULT_PLAN(Target::faultPlan),
    MODBUS_TCP(Target::modbusTcp),
    CARD_GRID(GridBytes::read),
    CARD_OWN(SlotBytes::read);

    private static final List<MeterWords> WORDS =
            List.of(new MeterWords(Locale.SIMPLIFIED_CHINESE), new MeterWords(Locale.ENGLISH));

    private final Consumer<byte[]> rule;

    Target(Consumer<byte[]> rule) {
        this.rule = rule;
    }

    void hold(byte[] input) {
        rule.accept(input);
    }

    private static void decode(Protocol protocol, byte[] input) {
        FrameDecoder.decode(protocol, Hex.of(input)).forEach(Target::explained);
        List<DecodedFrame> sealed =
                FrameDecoder.decode(protocol, Hex.of(Sealed.by(protocol, input)));
        sealed.forEach(Target::explained);
        if (protocol != Protocol.MODBUS) {
            assertThat(sealed.getFirst().valid()).as("a sound frame is found").isTrue();
        }
    }

    private static void explained(DecodedFrame frame) {
        WORDS.forEach(words -> assertThat(words.say(frame.meaning())).isNotBlank());
        if (!frame.valid()) {
            assertThat(frame.value()).isNull();
            assertThat(frame.error()).isNull();
        }
    }

    /// A message in its envelope: its two bytes of length fit what follows.
    private static void modbusTcp(byte[] input) {
        DecoderTcp.decode(input).forEach(frame ->
                WORDS.forEach(words -> assertThat(words.say(frame.meaning())).isNotBlank()));
        byte[] body = Arrays.copyOf(input, Math.clamp(input.length, 2, 252));
        body[0] = (byte) (1 + (body[0] & 0x7F));
        body[1] |= 1;
        var sealed = Octets.of(Sealed.by(Protocol.MODBUS, body));
        assertThat(DecoderTcp.decode(Mbap.wrap(sealed, input.length).toArray()).getFirst().valid())
                .as("a sound message is found").isTrue();
    }

    /// What is taken for the answer to a question is a sound frame from that meter.
    private static void reply645(byte[] input) {
        var asked = Request645.read("000024170093", "00900200", 4);
        for (byte[] wire : List.of(input, Sealed.by(Protocol.DLT645, input))) {
            ReplyFinder.Span span = asked.finder().find(wire);
            if (span != null) {
                var reply = Request645.reply(Octets.of(
                        Arrays.copyOfRange(wire, span.from(), span.to())));
                assertThat(reply.address()).isEqualTo("000024170093");
                assertThat(reply.fromMeter()).isTrue();
                assertThat(FrameDecoder.decode(Protocol.DLT645, Hex.of(wire, span.from(),
                        span.to())).getFirst().valid()).isTrue();
            }
        }
    }

    private static void profile(byte[] input) {
        ProfileTexts.findings(new String(input, StandardCharsets.UTF_8)).forEach(finding ->
                WORDS.forEach(words -> assertThat(words.say(finding)).isNotBlank()));
    }

    private static void faultPlan(byte[] input) {
        try {
            FaultPlan plan = FaultPlan.parse(new String(input, StandardCharsets.UTF_8));
            assertThat(FaultPlan.parse(plan.toString())).isEqualTo(plan);
        } catch (FaultPlanException e) {
            assertThat(e).hasMessageContaining("entry");
        }
    }
}
