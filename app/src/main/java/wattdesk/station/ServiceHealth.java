package wattdesk.station;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// What the services of a station say on its health page.
record ServiceHealth(Services services, Clock clock) {

    List<Finding> get() {
        List<Finding> findings = new ArrayList<>(
                new DeliveryHealth(services.orders, services.accounts, clock).get());
        findings.add(new PriceHealth(services.prices.comparison, clock).get());
        findings.addAll(new RemoteHealth(
                services.watching.keeper, services.remoting.book, services.accounts, clock).get());
        findings.add(new VerificationHealth(services.devices,
                services.settings.now().verificationDays()).get());
        findings.addAll(new DeviceHealth(services).get());
        return findings;
    }
}
