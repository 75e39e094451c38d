package wattdesk.settings.ui;

import java.util.Optional;
import wattdesk.operator.Actor;
import wattdesk.quantity.AmountInput;
import wattdesk.quantity.Money;
import wattdesk.settings.BalanceLevels;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;

/// The settings' only door to services; blocks.
final class SettingsInteractor {

    private final SettingsBook book;
    private final Actor actor;

    SettingsInteractor(SettingsBook book, Actor actor) {
        this.book = book;
        this.actor = actor;
    }

    Settings now() {
        return book.now();
    }

    SettingsBook.Saved change(Settings settings) {
        return book.change(settings, actor);
    }

    /// The typed limits on top of what is stored; empty when one is no money or they contradict.
    static Optional<Settings> read(SettingsModel typed, Settings stored) {
        return days(typed.verification.get()).flatMap(days -> read(typed, stored, days));
    }

    private static Optional<Settings> read(SettingsModel typed, Settings stored, int days) {
        return levels(typed).flatMap(levels -> amount(typed.minimum.get()).flatMap(minimum ->
                amount(typed.maximum.get()).flatMap(maximum ->
                amount(typed.hoarding.get())
                        .filter(limit -> minimum.compareTo(maximum) <= 0)
                        .map(limit -> new Settings(typed.stationName.get().strip(),
                                stored.practice(), minimum, maximum, limit,
                                stored.receiptSeries(), typed.printer.get().strip(),
                                typed.receiptLanguage.get(), levels,
                                days)))));
    }

    private static Optional<Integer> days(String typed) {
        return typed.strip().matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(typed.strip()))
                : Optional.empty();
    }

    private static Optional<BalanceLevels> levels(SettingsModel typed) {
        return amount(typed.first.get()).flatMap(first ->
                amount(typed.second.get()).flatMap(second ->
                amount(typed.third.get()).map(third ->
                        new BalanceLevels(first, second, third))));
    }

    private static Optional<Money> amount(String typed) {
        return AmountInput.parse(typed) instanceof AmountInput.Amount(var money)
                ? Optional.of(money) : Optional.empty();
    }
}
