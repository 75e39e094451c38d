package wattdesk.board.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.board.HourUsage;
import wattdesk.board.TodayUse;
import wattdesk.board.UsageBar;
import wattdesk.board.UsageSpans;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.premises.Room;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;

/// The only door of a room's page to accounts and use; every method blocks.
final class RoomInteractor {

    static final int HOURS = 24;
    static final int DAYS = 31;
    private static final int MONTHS = 12;

    private final RoomServices services;

    RoomInteractor(RoomServices services) {
        this.services = services;
    }

    /// Accounts with their meters, as they hang in the room.
    List<AccountCard> cards(Room room) {
        return services.accounts().all().stream()
                .filter(card -> card.room().building().equals(room.building())
                        && card.room().number().equals(room.number())).toList();
    }

    @Nullable Tariff tariff(AccountCard card) {
        return services.tariffs().find(card.tariffId()).orElse(null);
    }

    /// Of what that meter counts; null where the meter keeps the balance.
    @Nullable Money wallet(AccountCard card, @Nullable Tariff tariff) {
        return card.mode() != BillingMode.STATION ? null : services.billing().wallet(
                card.number(), tariff == null ? Commodity.ELECTRICITY : tariff.commodity());
    }

    private Instant now() {
        return services.clock().instant();
    }

    private LocalDate today() {
        return BusinessDay.of(now()).date();
    }

    /// Looks since yesterday's beginning, so that the hour before midnight is known too.
    private HourUsage looks(AccountCard card) {
        String meter = card.meter().number();
        return new HourUsage(services.sights().hours(meter,
                now().minus(Duration.ofHours(HOURS + 2L)).truncatedTo(ChronoUnit.HOURS)),
                services.usage().ratio(meter));
    }

    /// Today so far, and what it costs.
    Optional<TodayUse> today(AccountCard card, @Nullable Tariff tariff) {
        return TodayUse.of(looks(card), tariff, services.pricing().used(card), now());
    }

    /// The last hours, the one that is not over last.
    List<UsageBar> hours(AccountCard card) {
        HourUsage looks = looks(card);
        List<UsageBar> known = new ArrayList<>(looks.of(today().minusDays(1)));
        known.addAll(looks.of(today()));
        LocalDateTime last = BusinessDay.wallClock(now()).toLocalDateTime();
        return UsageSpans.hours(known, last, HOURS);
    }

    /// The last days; today, which is not charged yet, as far as looks tell.
    List<UsageBar> days(AccountCard card) {
        LocalDate to = today();
        LocalDate from = to.minusDays(DAYS - 1L);
        List<UsageBar> known = new ArrayList<>(
                services.usage().days(card.meter().number(), from, to));
        if (known.stream().noneMatch(bar -> bar.start().toLocalDate().equals(to))) {
            today(card, tariff(card)).map(TodayUse::bar).ifPresent(known::add);
        }
        return UsageSpans.days(known, from, to);
    }

    List<UsageBar> months(AccountCard card) {
        YearMonth to = YearMonth.from(today());
        YearMonth from = to.minusMonths(MONTHS - 1L);
        return UsageSpans.months(services.usage().days(
                card.meter().number(), from.atDay(1), to.atEndOfMonth()), from, to);
    }
}
