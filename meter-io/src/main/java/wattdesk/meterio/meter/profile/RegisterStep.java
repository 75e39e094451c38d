package wattdesk.meterio.meter.profile;

import java.util.ArrayList;
import java.util.List;

/// One write of fixed values: `{ fc = 16, start = 0x57, regs = [1, 1] }`. Coils (05, 0F) take 0 and
/// 1.
public record RegisterStep(int function, int start, List<Integer> values) {

    private static final int COIL = 0x05;
    private static final int REGISTER = 0x06;
    private static final int COILS = 0x0F;
    private static final int REGISTERS = 0x10;
    private static final List<Integer> FUNCTIONS = List.of(COIL, REGISTER, COILS, REGISTERS);

    public RegisterStep {
        values = List.copyOf(values);
    }

    /// The first register after those that it writes.
    int end() {
        return start + values.size();
    }

    boolean ofCoils() {
        return function == COIL || function == COILS;
    }

    /// The steps of a verb, in their order.
    static List<RegisterStep> read(ProfileTable verbs, String verb, int function) {
        List<RegisterStep> steps = new ArrayList<>();
        for (ProfileTable step : verbs.tables(verb)) {
            steps.add(step(step, function));
        }
        return steps;
    }

    private static RegisterStep step(ProfileTable step, int otherwise) {
        int function = step.number("fc", otherwise);
        if (!FUNCTIONS.contains(function)) {
            step.wrong("fc", "profile.word", Integer.toString(function));
        }
        boolean coils = function == COIL || function == COILS;
        List<Integer> values = step.numbers("regs", 0, coils ? 1 : BlockTables.LAST_REGISTER);
        boolean one = function == COIL || function == REGISTER;
        if (step.has("regs") && (values.isEmpty() || (one && values.size() > 1))) {
            step.wrong("regs", "profile.range", "regs", "1", one ? "1" : "123");
        }
        return new RegisterStep(
                function, step.within("start", 0, BlockTables.LAST_REGISTER), values);
    }
}
