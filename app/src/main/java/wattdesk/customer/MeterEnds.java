package wattdesk.customer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wattdesk.customer.Settlement.MeterEnd;
import wattdesk.metering.Figures;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway;
import wattdesk.metering.RegisterGateway.Contact;

/// Reads the registers of all meters of an account; what a person wrote down is not read.
final class MeterEnds {

    private final RegisterGateway gateway;

    MeterEnds(RegisterGateway gateway) {
        this.gateway = gateway;
    }

    /// All of them, or the first that could not be read.
    sealed interface Read {
        record All(List<MeterEnd> ends) implements Read {
            public All {
                ends = List.copyOf(ends);
            }
        }

        record Not(String meter, String cause) implements Read {}
    }

    Read of(List<Meter> meters, Map<String, Figures> byHand, Instant now) {
        List<MeterEnd> ends = new ArrayList<>();
        for (Meter meter : meters) {
            Figures written = byHand.get(meter.number());
            if (written != null) {
                ends.add(new MeterEnd(meter.number(), now.truncatedTo(ChronoUnit.SECONDS), written,
                        true, null, null, null));
                continue;
            }
            switch (gateway.contact(meter, Set.of())) {
                case Contact.Missed(var cause, var _) -> {
                    return new Read.Not(meter.number(), cause.name());
                }
                case Contact.Answered answered -> ends.add(end(meter, answered));
            }
        }
        return new Read.All(ends);
    }

    /// Only those that answer.
    List<MeterEnd> asFarAs(List<Meter> meters) {
        List<MeterEnd> ends = new ArrayList<>();
        for (Meter meter : meters) {
            if (gateway.contact(meter, Set.of()) instanceof Contact.Answered answered) {
                ends.add(end(meter, answered));
            }
        }
        return ends;
    }

    private static MeterEnd end(Meter meter, Contact.Answered answered) {
        return new MeterEnd(meter.number(), answered.at().truncatedTo(ChronoUnit.SECONDS),
                answered.figures(), false, answered.balance(), answered.purchased(),
                answered.drift());
    }
}
