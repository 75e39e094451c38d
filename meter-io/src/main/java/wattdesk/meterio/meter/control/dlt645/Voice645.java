package wattdesk.meterio.meter.control.dlt645;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Password645;
import wattdesk.meterio.dlt645.Write645;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.Change.Sending;
import wattdesk.meterio.meter.control.Obstacle;

/// A meter's line together with the authority to change the meter.
record Voice645(Line645 line, Authority authority) {

    private static final int PASSWORD_DIGITS = 6;

    /// Without six digits nothing is sent: a wrong password is counted by the meter (2, rule 5).
    @Nullable Obstacle withoutPassword() {
        return authority.password().length() == PASSWORD_DIGITS ? null
                : new Obstacle.DoesNotFit("control.fit.password");
    }

    Password645 password() {
        return new Password645(line.rule().passwordLevel(), authority.password());
    }

    String operator() {
        return authority.operatorCode().toUpperCase(Locale.ROOT);
    }

    /// Writes one identifier.
    Sending write(String identifier, String data) {
        Write645 write = new Write645(identifier, password(), operator(), data);
        return channel -> line.send(channel, write.frame(line.address()));
    }
}
