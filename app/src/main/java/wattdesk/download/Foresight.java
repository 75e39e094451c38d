package wattdesk.download;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.customer.BillingMode;
import wattdesk.download.Downloads.Preview;
import wattdesk.download.Downloads.Request;
import wattdesk.download.Downloads.Row;
import wattdesk.message.Message;
import wattdesk.metering.PriceAbility;
import wattdesk.metering.PriceGateway;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;
import wattdesk.tariff.TariffVersion;

/// What a download would do to each meter, told before anything is sent.
///
/// Only the version in force and the next one to come can be sent: a meter keeps no third one.
public final class Foresight {

    private final TariffBook tariffs;
    private final Accounts accounts;
    private final PriceGateway gateway;
    private final Clock clock;

    public Foresight(
            TariffBook tariffs, Accounts accounts, PriceGateway gateway, Clock clock) {
        this.tariffs = tariffs;
        this.accounts = accounts;
        this.gateway = gateway;
        this.clock = clock;
    }

    Preview of(Request request) {
        Optional<Tariff> tariff = tariffs.find(request.tariff());
        if (tariff.isEmpty()) {
            return not("WD-6322", request.tariff());
        }
        Instant now = clock.instant();
        Optional<TariffVersion> next = tariff.get().versions().stream()
                .filter(version -> version.effectiveFrom().isAfter(now)).findFirst();
        Optional<TariffVersion> inForce = tariff.get().inForce(now);
        Optional<TariffVersion> wanted = request.version() == null ? next.or(() -> inForce)
                : tariff.get().versions().stream().filter(version ->
                        version.effectiveFrom().equals(request.version())).findFirst();
        if (wanted.isEmpty()) {
            return not("WD-6323", request.tariff());
        }
        if (!wanted.equals(next) && !wanted.equals(inForce)) {
            return not("WD-6326", DownloadMessages.minute(
                    next.or(() -> inForce).orElseThrow().effectiveFrom()));
        }
        return of(request, tariff.get(), wanted.get(), now);
    }

    private Preview of(Request request, Tariff tariff, TariffVersion version, Instant now) {
        List<AccountCard> cards = accounts.all().stream()
                .filter(card -> card.tariffId().equals(tariff.id()))
                .filter(card -> isAsked(card, request.account())).toList();
        if (cards.isEmpty()) {
            return request.account() == null ? not("WD-6324", tariff.id())
                    : not("WD-6325", request.account(), tariff.id());
        }
        boolean inForce = !version.effectiveFrom().isAfter(now);
        return new Preview.Shown(tariff, version.effectiveFrom(), inForce, cards.stream()
                .map(card -> row(card, tariff, version, inForce)).toList());
    }

    private static boolean isAsked(AccountCard card, @Nullable String account) {
        return account == null || card.number().equals(account);
    }

    private Row row(AccountCard card, Tariff tariff, TariffVersion version, boolean inForce) {
        PriceAbility ability = gateway.ability(card.meter());
        return switch (MeterPlans.of(tariff.commodity(), version, ability,
                card.mode() == BillingMode.METER)) {
            case MeterPlan.Ready(var plan) -> new Row(card, inForce ? Way.NOW
                    : ability.standby(plan) ? Way.STANDBY : Way.AT_INSTANT, List.of(),
                    ability.password());
            case MeterPlan.Nothing() -> new Row(card, Way.NONE, List.of(), ability.password());
            case MeterPlan.Cannot(var lacks) -> new Row(card, Way.NONE, lacks.stream()
                    .map(lack -> DownloadMessages.of(lack, card.meter().profile())).toList(),
                    ability.password());
        };
    }

    private static Preview not(String code, Object... arguments) {
        return new Preview.Not(Message.of("download", code, arguments));
    }
}
