package wattdesk.sweep;

import java.time.LocalDate;
import java.util.Set;
import wattdesk.metering.Electrics;
import wattdesk.metering.LiveValues;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway;

/// The daily run's way to the meters; what it hears is seen by the board as well.
public record HeardRegisters(RegisterGateway gateway, SeenKeeper keeper)
        implements RegisterGateway {

    @Override
    public Contact contact(Meter meter, Set<LocalDate> midnights) {
        Contact contact = gateway.contact(meter, midnights);
        switch (contact) {
            case Contact.Answered answered -> keeper.answered(meter.number(), new LiveValues(
                    answered.at(), answered.balance(), null, answered.purchased(),
                    answered.figures(), null, null, null, answered.drift(), Electrics.NONE));
            case Contact.Missed(var cause, var detail) ->
                keeper.missed(meter.number(), cause, detail);
        }
        return contact;
    }
}
