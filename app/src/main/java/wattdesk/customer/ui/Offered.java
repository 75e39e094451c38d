package wattdesk.customer.ui;

import java.util.List;
import wattdesk.metering.Line;
import wattdesk.metering.ProfileFacts;
import wattdesk.tariff.Tariff;

/// What an account can be opened with; the first of each is proposed.
record Offered(List<Line> lines, List<ProfileFacts> types, List<Tariff> tariffs) {

    static final Offered NOTHING = new Offered(List.of(), List.of(), List.of());
}
