package wattdesk.customer.ui;

import java.util.List;
import wattdesk.customer.Accounts;
import wattdesk.metering.Lines;
import wattdesk.metering.MeterGateway;

/// What the accounts place may ask for. `opened` is told after an opening (search must know);
/// `profiles` and `tariffs` are what may be chosen, first one proposed.
public record AccountServices(
        Accounts accounts, Lines lines, MeterGateway gateway, Runnable opened,
        List<String> profiles, List<String> tariffs) {

    public AccountServices {
        profiles = List.copyOf(profiles);
        tariffs = List.copyOf(tariffs);
    }
}
