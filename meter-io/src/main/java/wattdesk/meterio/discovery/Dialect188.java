package wattdesk.meterio.discovery;

import java.util.concurrent.atomic.AtomicInteger;
import wattdesk.meterio.cjt188.Request188;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.profile.Protocol;

/// CJ/T 188: AA for type and address asks any meter (9). The metering data are read; a meter that
/// knows its identifier the other way round refuses, and thereby names itself.
///
/// @param serial the next SER
record Dialect188(AtomicInteger serial) implements Dialect {

    private static final int WAKE_UP = 4;
    private static final int ANY_TYPE = 0xAA;

    Dialect188() {
        this(new AtomicInteger());
    }

    @Override
    public Protocol protocol() {
        return Protocol.CJT188;
    }

    @Override
    public int digits() {
        return 14;
    }

    @Override
    public ExchangeResult ask(Asker asker, String pattern) {
        ExchangeResult result = ask(asker, pattern, "901F");
        return result instanceof ExchangeResult.Silent ? ask(asker, pattern, "1F90") : result;
    }

    private ExchangeResult ask(Asker asker, String pattern, String identifier) {
        Request188 request = Request188.metering(
                ANY_TYPE, pattern, identifier, serial.getAndIncrement());
        return asker.ask(protocol(), pattern, request.encode(WAKE_UP), request.finder(),
                request.longestReply());
    }

    @Override
    public String address(Octets reply) {
        return Request188.reply(reply).address();
    }
}
