package wattdesk.customer.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wattdesk.customer.AccountCard;
import wattdesk.customer.MeterFile;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.metering.Line;
import wattdesk.metering.Meter;
import wattdesk.metering.ProfileFacts;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;
import wattdesk.tariff.Tariff;

/// The accounts' only door to services; blocks.
final class AccountsInteractor {

    private final AccountServices services;
    private final Actor actor;

    AccountsInteractor(AccountServices services, Actor actor) {
        this.services = services;
        this.actor = actor;
    }

    /// `types` and `tariffs` are what may be chosen, the first one proposed.
    record Listed(List<AccountCard> accounts, List<Line> lines, List<String> types,
            List<String> tariffs) {}

    Listed list(String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return new Listed(services.accounts().all().stream()
                .filter(card -> fits(card, wanted)).toList(), services.lines().list(),
                services.types().all().stream().map(ProfileFacts::id).toList(),
                services.tariffs().all().stream().map(Tariff::id).toList());
    }

    private static boolean fits(AccountCard card, String wanted) {
        return wanted.isEmpty() || Stream.of(card.room().code(), card.customer().name(),
                        card.number(), card.meter().number())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    Opening open(OpenAccount request) {
        Opening opening = services.accounts().open(request, actor);
        services.opened().run();
        return opening;
    }

    ReadResult read(Meter meter) {
        return services.gateway().read(meter);
    }

    MeterFile.Corrected correct(String account, Meter wanted, String reason) {
        return services.meterFile().correct(account, wanted, reason, actor);
    }
}
