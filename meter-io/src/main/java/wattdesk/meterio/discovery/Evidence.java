package wattdesk.meterio.discovery;

import java.util.LinkedHashSet;
import java.util.Set;
import wattdesk.meterio.discovery.Narrowing.Presence;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Garbled;

/// What up to three equal questions brought: a glitch spoils one answer, two meters spoil them all.
final class Evidence {

    private static final int TWICE = 2;

    private final Set<String> addresses = new LinkedHashSet<>();
    private int asked;
    private int clean;
    private int garbled;
    private int strays;

    void add(ExchangeResult result, Dialect dialect) {
        asked++;
        strays += Asker.strayBefore(result) && asked > 1 ? 1 : 0;
        if (result instanceof Answered answered) {
            clean++;
            addresses.add(dialect.address(answered.reply()));
        } else if (result instanceof Garbled) {
            garbled++;
        }
    }

    /// True when asking again would tell nothing new.
    boolean decided() {
        boolean silent = asked > 0 && clean + garbled == 0;
        boolean sure = clean >= TWICE && garbled + strays == 0;
        return silent || sure || addresses.size() >= TWICE;
    }

    Presence presence() {
        if (addresses.size() >= TWICE || garbled >= TWICE || strays >= TWICE) {
            return Presence.SEVERAL;
        }
        return clean > 0 ? Presence.ONE : Presence.NOBODY;
    }

    /// The address of the one that answered.
    String address() {
        return addresses.iterator().next();
    }
}
