package wattdesk.meterio.sim.model;

import java.util.Map;
import java.util.function.UnaryOperator;

/// What kind of meter it is beyond its protocol: the points in which real meters differ.
///
/// @param load how consumption runs through the day
/// @param relay how the relay obeys
/// @param valve how a water meter's valve moves
/// @param access who may write
/// @param creditsRepeats an ORDER meter credits a repeated order number again instead of refusing
/// @param clears obeys the commands that clear registers and records
/// @param longWrites takes writes of more than 50 bytes (22)
/// @param platformSession a meter with a security chip has a session of its utility's platform
/// @param registers the register map of a plain Modbus meter; empty for the one of its profile
public record Habits(
        Load load,
        RelayHabits relay,
        ValveHabits valve,
        Access access,
        boolean creditsRepeats,
        boolean clears,
        boolean longWrites,
        boolean platformSession,
        String registers) {

    public static final Habits USUAL = new Habits(Load.FLAT, RelayHabits.USUAL,
            ValveHabits.USUAL, Access.USUAL, false, false, true, false, "");

    /// How the relay obeys.
    ///
    /// @param trips opens at a command (1A); a meter of a utility does not without its keys
    /// @param button somebody has to press the button before it closes, whatever the command was
    /// @param stuck its contacts do not move any more
    /// @param extended answers with execution and error words of two bytes (F1)
    public record RelayHabits(boolean trips, boolean button, boolean stuck, boolean extended) {

        public static final RelayHabits USUAL = new RelayHabits(true, false, false, false);
    }

    /// How a valve moves.
    ///
    /// @param movingMillis from one end to the other
    /// @param stuck does not move and says that it is abnormal
    /// @param silentForOther does not answer the other order of identifier bytes, instead of C1
    /// @param masks C0H/20H as one firmware has its bits, instead of those of the standard
    public record ValveHabits(
            int movingMillis, boolean stuck, boolean silentForOther, boolean masks) {

        public static final ValveHabits USUAL = new ValveHabits(5_000, false, false, false);
    }

    /// Who may write.
    ///
    /// @param passwords level as two digits to password as six; all others are 000000
    /// @param tries wrong ones that lock a level
    /// @param lockMinutes of the meter's own time
    public record Access(Map<String, String> passwords, int tries, int lockMinutes) {

        public static final Access USUAL = new Access(Map.of(), 3, 1_440);

        public Access {
            passwords = Map.copyOf(passwords);
        }

        public Access withPassword(int level, String password) {
            var all = new java.util.TreeMap<>(passwords);
            all.put("0" + level, password);
            return new Access(all, tries, lockMinutes);
        }
    }

    public Habits withLoad(Load value) {
        return new Habits(value, relay, valve, access, creditsRepeats, clears, longWrites,
                platformSession, registers);
    }

    public Habits withRelay(RelayHabits value) {
        return new Habits(load, value, valve, access, creditsRepeats, clears, longWrites,
                platformSession, registers);
    }

    public Habits withValve(ValveHabits value) {
        return new Habits(load, relay, value, access, creditsRepeats, clears, longWrites,
                platformSession, registers);
    }

    public Habits withAccess(UnaryOperator<Access> change) {
        return new Habits(load, relay, valve, change.apply(access), creditsRepeats, clears,
                longWrites, platformSession, registers);
    }

    public Habits withCreditsRepeats(boolean value) {
        return new Habits(load, relay, valve, access, value, clears, longWrites,
                platformSession, registers);
    }

    public Habits withClears(boolean value) {
        return new Habits(load, relay, valve, access, creditsRepeats, value, longWrites,
                platformSession, registers);
    }

    public Habits withLongWrites(boolean value) {
        return new Habits(load, relay, valve, access, creditsRepeats, clears, value,
                platformSession, registers);
    }

    public Habits withPlatformSession(boolean value) {
        return new Habits(load, relay, valve, access, creditsRepeats, clears, longWrites, value,
                registers);
    }

    public Habits withRegisters(String value) {
        return new Habits(load, relay, valve, access, creditsRepeats, clears, longWrites,
                platformSession, value);
    }
}
