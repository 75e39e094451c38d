package wattdesk.meterio.discovery;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.dlt645.Scanner645;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder;
import wattdesk.meterio.meter.profile.Protocol;

/// DL/T 645-1997 has no question for an address (8): the meter number C032 is read. Only a positive
/// answer proves a meter of this dialect; the younger ones refuse with the same frame.
record Dialect97() implements Dialect {

    private static final int WAKE_UP = 4;
    private static final int READ = 0x01;
    private static final int POSITIVE = 0x81;
    private static final String METER_NUMBER = "32C0";
    private static final int LONGEST = 4 + 12 + 8;
    private static final int NUMBER_DIGITS = 12;

    @Override
    public Protocol protocol() {
        return Protocol.DLT645_97;
    }

    @Override
    public int digits() {
        return 12;
    }

    @Override
    public ExchangeResult ask(Asker asker, String pattern) {
        Octets request = Octets.of(new Frame645(pattern, READ, METER_NUMBER).encode(WAKE_UP));
        return asker.ask(protocol(), pattern, request, finder(pattern), LONGEST);
    }

    private static ReplyFinder finder(String pattern) {
        return received -> {
            Scanner645.Candidate found = Scanner645.find(received, frame -> frame.fromMeter()
                    && frame.function() == READ && fits(pattern, frame.address()));
            return found == null ? null
                    : new ReplyFinder.Span(found.offset(), found.offset() + found.bytes());
        };
    }

    private static boolean fits(String pattern, String address) {
        int known = pattern.lastIndexOf('A') + 1;
        return address.substring(known).equals(pattern.substring(known));
    }

    @Override
    public String address(Octets reply) {
        Frame645 frame = Request645.reply(reply);
        return frame.control() == POSITIVE && frame.data().startsWith(METER_NUMBER)
                ? frame.address() : "";
    }

    /// The number in a positive reply, null when it is none.
    static @Nullable String number(Octets reply) {
        String data = Request645.reply(reply).data().substring(METER_NUMBER.length());
        return data.length() < NUMBER_DIGITS ? null
                : Numbers.digits(data.substring(0, NUMBER_DIGITS));
    }
}
