package wattdesk.customer.ui;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountState;
import wattdesk.customer.MeterFile;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.metering.Meter;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;
import wattdesk.quantity.Energy;

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

    /// Null lists every account that is not closed.
    Listed list(String filter, @Nullable AccountState state) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        List<AccountCard> open = services.accounts().all();
        List<AccountCard> all = state == AccountState.CLOSED ? closed() : open.stream()
                .filter(card -> state == null || card.state() == state).toList();
        return new Listed(all.stream().filter(card -> fits(card, wanted)).toList(),
                !open.isEmpty() || state == AccountState.CLOSED, new Offered(
                        services.lines().list(), services.types().every(),
                        services.tariffs().all(), services.fitting()));
    }

    /// A closed account has no meter any more: its row has none either.
    private List<AccountCard> closed() {
        return services.life().files().all().stream()
                .filter(file -> file.state() == AccountState.CLOSED)
                .map(file -> new AccountCard(file.number(), file.room(), file.customer(),
                        file.mode(), file.tariffId(), Energy.ZERO,
                        new Meter("", "", "", "", ""), null, file.state())).toList();
    }

    private static boolean fits(AccountCard card, String wanted) {
        return wanted.isEmpty() || Stream.of(card.room().code(), card.customer().name(),
                        card.number(), card.meter().number())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// `preset`: entered, and opened later.
    Opened open(UUID id, OpenAccount request, boolean preset) {
        Opening opening = preset ? services.life().life().preset(request, actor)
                : services.accounts().open(id, request, actor);
        services.opened().run();
        return new Opened(opening, !preset && opening instanceof Opening.Opened(var card, var _)
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
