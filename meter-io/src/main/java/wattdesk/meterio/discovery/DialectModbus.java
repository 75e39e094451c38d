package wattdesk.meterio.discovery;

import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.profile.Protocol;

/// Modbus has no wildcard: unit by unit the first register is read. An exception proves a unit as
/// well as a value does.
record DialectModbus() implements Dialect {

    @Override
    public Protocol protocol() {
        return Protocol.MODBUS;
    }

    @Override
    public int digits() {
        return 3;
    }

    @Override
    public ExchangeResult ask(Asker asker, String unit) {
        return new UnitProbe(asker, Integer.parseInt(unit)).read(0, 1);
    }

    @Override
    public String address(Octets reply) {
        return Integer.toString(reply.unsigned(0));
    }
}
