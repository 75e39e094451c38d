package wattdesk.station;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import wattdesk.operator.Actor;
import wattdesk.operator.Operators;
import wattdesk.settings.Settings;
import wattdesk.tariff.store.DemoTariffs;
import wattdesk.tariff.store.TariffRows;

/// A practice station with the people and tariffs of the demo and a printer that writes files, but
/// without lines and accounts: small enough to be opened a thousand times.
public final class TinyStation {

    /// What [FilePrinter] is told: papers lie in `paper/` of the folder.
    public static final String PRINTER = "file:paper";

    private TinyStation() {}

    /// Makes it and leaves it open for whoever adds lines and accounts.
    public static Station make(Path folder) {
        Stations stations = new Stations(Clock.systemUTC());
        CreateResult made = stations.create(new NewStation(folder, NewStation.Kind.EMPTY, true),
                DemoPeople.ADMIN.password().toCharArray());
        require(made instanceof CreateResult.Created, made);
        OpenResult result = stations.open(folder);
        require(result instanceof OpenResult.Opened, result);
        OpenStation station = (OpenStation) ((OpenResult.Opened) result).station();
        furnish(station);
        return station;
    }

    /// Changes the database of a station that nobody has open, behind its back.
    public static void asAdministrator(Path folder, String sql) throws Exception {
        Folder names = new Folder(folder);
        String password = Secrets.load(names.secrets(), names.keyPassword()).users()
                .privilegedPassword();
        try (Connection sa = DriverManager.getConnection(
                        names.url().privileged(), "sa", password);
                Statement statement = sa.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void furnish(OpenStation station) {
        Actor admin = new Actor(DemoPeople.ADMIN.operator(), null);
        for (DemoPeople person : List.of(DemoPeople.CASHIER, DemoPeople.SUPERVISOR)) {
            Operators.Added added = station.operators().add(
                    person.operator(), person.password().toCharArray(), admin);
            require(added instanceof Operators.Added.Ok, added);
        }
        for (String document : DemoTariffs.documents()) {
            TariffRows.Added added = station.services().tariffs.add(document, Actor.SYSTEM);
            require(added instanceof TariffRows.Added.Ok, added);
        }
        Settings now = station.settings().now();
        var saved = station.settings().change(new Settings(now.stationName(), now.practice(),
                now.minimumPurchase(), now.maximumPurchase(), now.hoardingLimit(),
                now.receiptSeries(), PRINTER, now.receiptLanguage(), now.levels()), admin);
        require(saved instanceof wattdesk.settings.SettingsBook.Saved.Ok, saved);
    }

    private static void require(boolean done, Object answer) {
        if (!done) {
            throw new IllegalStateException("not made: " + answer);
        }
    }
}
