package wattdesk.meterio.sim.dlt645;

import java.time.LocalDateTime;
import wattdesk.meterio.sim.model.Memory;
import wattdesk.meterio.sim.model.Works;

/// Passwords by level (F1): a level may do what is open to its own and higher levels; wrong tries
/// are counted, and after too many the level is locked for a time of the meter's own clock. A right
/// password begins the count again; while the lock lasts not even the right one opens it.
final class Passwords645 {

    private static final String FACTORY = "000000";
    private static final int LEVELS = 10;

    private final Works works;

    Passwords645(Works works) {
        this.works = works;
    }

    /// Looks at `PA P0 P1 P2`, as it stands on the wire from this index, for a command that is
    /// open to levels up to `limit`.
    boolean allows(byte[] data, int at, int limit) {
        int level = data[at];
        if (level < 0 || level >= LEVELS || level > limit || locked(level)) {
            return false;
        }
        boolean right = Bcd.reading(data, at + 1, 3).equals(password(level));
        count(level, right);
        return right;
    }

    private boolean locked(int level) {
        return memory().text("password.locked." + level).map(LocalDateTime::parse)
                .filter(until -> works.now().isBefore(until)).isPresent();
    }

    private void count(int level, boolean right) {
        var name = "password.tries." + level;
        memory().forget("password.locked." + level);
        if (right) {
            memory().forget(name);
            return;
        }
        long tries = memory().whole(name, 0) + 1;
        var access = works.spec().habits().access();
        if (tries >= access.tries()) {
            memory().put("password.locked." + level,
                    works.now().plusMinutes(access.lockMinutes()).toString());
            memory().forget(name);
        } else {
            memory().put(name, tries);
        }
    }

    private String password(int level) {
        return memory().text("password." + level).orElseGet(() -> works.spec().habits().access()
                .passwords().getOrDefault("0" + level, FACTORY));
    }

    void change(int level, String password) {
        memory().put("password." + level, password);
    }

    private Memory memory() {
        return works.memory();
    }
}
