package wattdesk.settings;

import wattdesk.operator.Actor;

/// The settings and their history.
public interface SettingsBook {

    Settings now();

    /// Takes effect at once. Whether the station is a practice one never changes.
    Saved change(Settings settings, Actor actor);

    /// What came of a change.
    sealed interface Saved {
        record Ok() implements Saved {}

        record NotPermitted() implements Saved {}

        /// `field` is one of minimumPurchase, maximumPurchase, hoardingLimit, levels,
        /// receiptSeries, stationName, printer.
        record NotValid(String field, String given) implements Saved {}

        record NotWritten(String code, String detail) implements Saved {}
    }
}
