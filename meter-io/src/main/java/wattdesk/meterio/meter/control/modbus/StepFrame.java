package wattdesk.meterio.meter.control.modbus;

import java.util.List;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.profile.RegisterStep;
import wattdesk.meterio.modbus.BlockWrite;
import wattdesk.meterio.modbus.CoilsWrite;
import wattdesk.meterio.modbus.SingleWrite;

/// The frame of one step of a profile.
final class StepFrame {

    private static final int COIL = 0x05;
    private static final int REGISTER = 0x06;
    private static final int COILS = 0x0F;

    private StepFrame() {
    }

    static Octets of(int unit, RegisterStep step) {
        List<Integer> values = step.values();
        return switch (step.function()) {
            case COIL -> new SingleWrite(unit, COIL, step.start(),
                    values.getFirst() == 1 ? SingleWrite.ON : 0).frame();
            case REGISTER ->
                    new SingleWrite(unit, REGISTER, step.start(), values.getFirst()).frame();
            case COILS -> new CoilsWrite(unit, step.start(),
                    values.stream().map(value -> value == 1).toList()).frame();
            default -> {
                StringBuilder hex = new StringBuilder();
                values.forEach(value -> hex.append(Hex.word(value)));
                yield new BlockWrite(
                        unit, step.function(), step.start(), Octets.ofHex(hex.toString())).frame();
            }
        };
    }
}
