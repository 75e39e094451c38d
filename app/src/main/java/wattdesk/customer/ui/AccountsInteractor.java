package wattdesk.customer.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wattdesk.customer.AccountCard;
import wattdesk.customer.MeterFile;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.metering.Meter;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;

/// The accounts' only door to services; blocks.
final class AccountsInteractor {

    private final AccountServices services;
    private final Actor actor;

    AccountsInteractor(AccountServices services, Actor actor) {
        this.services = services;
        this.actor = actor;
    }

    /// `any` tells that there are accounts, also where none fits the filter.
    record Listed(List<AccountCard> accounts, boolean any, Offered offered) {}

    /// An account was opened, or why not; `trial` where its meter takes no money yet.
    record Opened(Opening opening, boolean trial) {}

    Listed list(String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        List<AccountCard> all = services.accounts().all();
        return new Listed(all.stream().filter(card -> fits(card, wanted)).toList(),
                !all.isEmpty(), new Offered(services.lines().list(), services.types().all(),
                        services.tariffs().all()));
    }

    private static boolean fits(AccountCard card, String wanted) {
        return wanted.isEmpty() || Stream.of(card.room().code(), card.customer().name(),
                        card.number(), card.meter().number())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    Opened open(OpenAccount request) {
        Opening opening = services.accounts().open(request, actor);
        services.opened().run();
        return new Opened(opening, opening instanceof Opening.Opened(var card)
                && services.needsTrial().test(card.meter()));
    }

    ReadResult read(Meter meter) {
        return services.gateway().read(meter);
    }

    MeterFile.Corrected correct(AccountCard card, Meter wanted, String reason) {
        return services.meterFile().correct(
                card.number(), card.meter().number(), wanted, reason, actor);
    }
}
