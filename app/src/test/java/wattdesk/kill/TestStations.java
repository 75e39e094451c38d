package wattdesk.kill;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import wattdesk.cli.Logs;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.operator.Actor;
import wattdesk.operator.SignIn;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.station.CreateResult;
import wattdesk.station.DemoPeople;
import wattdesk.station.NewStation;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;

/// A station with one meter of each protocol in another process, reached over TCP.
final class TestStations {

    private TestStations() {}

    static Station open(Path folder) {
        return switch (new Stations(Clock.systemUTC()).open(folder)) {
            case OpenResult.Opened opened -> opened.station();
            case OpenResult.Refused refused ->
                throw new IllegalStateException("not opened: " + refused.why());
        };
    }

    static Actor signIn(Station station, DemoPeople who) {
        SignIn.Result result = station.signIn().signIn(who.login(), who.password().toCharArray());
        if (result instanceof SignIn.Result.In in) {
            return in.actor();
        }
        throw new IllegalStateException("no sign-in: " + result);
    }

    /// The numbers of two accounts: DL/T 645 first, Modbus second.
    static List<String> create(Path folder, SimProcess sim) {
        Logs.quiet();
        NewStation demo = new NewStation(folder, NewStation.Kind.DEMO, true);
        CreateResult made = new Stations(Clock.systemUTC())
                .create(demo, DemoPeople.ADMIN.password().toCharArray());
        if (made instanceof CreateResult.Refused refused) {
            throw new IllegalStateException("not made: " + refused.why());
        }
        try (Station station = open(folder)) {
            Actor admin = signIn(station, DemoPeople.ADMIN);
            List<String> accounts = new ArrayList<>();
            accounts.add(account(station, admin, sim, "count", "9-0101", "000024000101",
                    "demo-645-count", "000024000101"));
            accounts.add(account(station, admin, sim, "absolute", "9-0102", "000025000102",
                    "acrel-ddsy1352-b", "1"));
            return accounts;
        }
    }

    private static String account(Station station, Actor admin, SimProcess sim, String line,
            String room, String meter, String profile, String address) {
        Lines.Saved saved = station.lines().add(new Line(line, sim.port(line), "9600,8N1"), admin);
        if (!(saved instanceof Lines.Saved.Ok)) {
            throw new IllegalStateException(line + ": " + saved);
        }
        Opening opening = station.accounts().open(new OpenAccount(Room.parse(room), "示例住户",
                null, meter, line, profile, address, BillingMode.METER, "resident-flat",
                "00000009" + room.substring(2), Energy.ZERO), admin);
        if (opening instanceof Opening.Opened opened) {
            return opened.account().number();
        }
        throw new IllegalStateException(room + ": " + opening);
    }
}
