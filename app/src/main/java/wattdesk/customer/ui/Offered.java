package wattdesk.customer.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AddressForm;
import wattdesk.customer.BillingMode;
import wattdesk.customer.MeterTypes;
import wattdesk.metering.Line;
import wattdesk.metering.ProfileFacts;
import wattdesk.tariff.Tariff;

/// What an account can be opened with; the first of each is proposed.
record Offered(List<Line> lines, List<ProfileFacts> types, List<Tariff> tariffs,
        MeterTypes fitting) {

    static final Offered NOTHING = new Offered(List.of(), List.of(), List.of(),
            _ -> Optional.<AddressForm>empty());

    /// What the tariff of an account is called.
    String tariffName(String id) {
        return tariffs.stream().filter(tariff -> tariff.id().equals(id)).map(Tariff::name)
                .findFirst().orElse(id);
    }

    /// How an account with a meter of that type can be billed.
    List<BillingMode> modes(ProfileFacts type) {
        return Stream.of(BillingMode.values())
                .filter(mode -> fitting.unfit(type.id(), mode) == null).toList();
    }

    /// What prices what a meter of that type counts; a single price first, since households behind
    /// a master meter pay one (合表).
    List<Tariff> tariffs(ProfileFacts type) {
        List<Tariff> fit = tariffs.stream()
                .filter(tariff -> fitting.pricedBy(type.id(), tariff)).toList();
        return Stream.concat(fit.stream().filter(Offered::single),
                fit.stream().filter(tariff -> !single(tariff))).toList();
    }

    /// What the meter of an account can be put right to; what it is filed as stays among it.
    List<ProfileFacts> types(AccountCard card) {
        return types.stream().filter(type -> type.id().equals(card.meter().profile())
                || fits(type, card)).toList();
    }

    private boolean fits(ProfileFacts type, AccountCard card) {
        return fitting.unfit(type.id(), card.mode()) == null && tariffs.stream()
                .filter(tariff -> tariff.id().equals(card.tariffId()))
                .allMatch(tariff -> fitting.pricedBy(type.id(), tariff));
    }

    private static boolean single(Tariff tariff) {
        return tariff.versions().getLast().singlePrice().isPresent();
    }
}
