package wattdesk.customer.ui;

import java.util.List;
import wattdesk.metering.Line;
import wattdesk.metering.ProfileFacts;
import wattdesk.tariff.Tariff;

/// What an account can be opened with; the first of each is proposed.
record Offered(List<Line> lines, List<ProfileFacts> types, List<Tariff> tariffs) {

    static final Offered NOTHING = new Offered(List.of(), List.of(), List.of());

    /// What the tariff of an account is called.
    String tariffName(String id) {
        return tariffs.stream().filter(tariff -> tariff.id().equals(id)).map(Tariff::name)
                .findFirst().orElse(id);
    }
}
