package wattdesk.shell;

import wattdesk.operator.Actor;
import wattdesk.station.Station;
import wattdesk.ui.Background;
import wattdesk.ui.Place;
import wattdesk.vending.ui.counter.CounterController;
import wattdesk.vending.ui.counter.CounterServices;

/// Builds each place when it is first opened.
final class Places {

    private final Station station;
    private final Actor actor;
    private final Look look;
    private final Background background;
    private final WindowOptions options;
    private final Navigation navigation;

    Places(Station station, Actor actor, Look look, Background background,
            WindowOptions options, Navigation navigation) {
        this.station = station;
        this.actor = actor;
        this.look = look;
        this.background = background;
        this.options = options;
        this.navigation = navigation;
    }

    /// What places ask of the window.
    interface Navigation {

        void go(PlaceId place);

        void dress(Look look);
    }

    Place build(PlaceId id) {
        return switch (id) {
            case COUNTER -> counter();
            case PENDING, RECEIPTS, ACCOUNTS, SETTINGS -> counter();
        };
    }

    private Place counter() {
        CounterServices services = new CounterServices(station.vending(), station.orders(),
                station.accounts(), station.finder(), station.pricing(), station.gateway(),
                station.settings(), station.receipts());
        return new CounterController(services, actor, look.language(), background, options.clock(),
                () -> navigation.go(PlaceId.ACCOUNTS));
    }
}
