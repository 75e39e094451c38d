package wattdesk.meterio.discovery;

import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.profile.Protocol;

/// DL/T 645-2007: function 13H to everybody; a shortened address is understood by readings (F1),
/// so the communication address is read there. A refusal names its sender as well.
record Dialect2007() implements Dialect {

    private static final int WAKE_UP = 4;
    private static final String OWN_ADDRESS = "04000401";

    @Override
    public Protocol protocol() {
        return Protocol.DLT645;
    }

    @Override
    public int digits() {
        return 12;
    }

    @Override
    public ExchangeResult ask(Asker asker, String pattern) {
        Request645 request = pattern.equals(anybody()) ? Request645.anyAddress()
                : Request645.read(pattern, OWN_ADDRESS, 6);
        return asker.ask(protocol(), pattern, request.encode(WAKE_UP), request.finder(),
                request.longestReply());
    }

    @Override
    public String address(Octets reply) {
        return Request645.reply(reply).address();
    }
}
