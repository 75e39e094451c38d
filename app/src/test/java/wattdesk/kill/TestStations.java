package wattdesk.kill;

import com.password4j.Argon2Function;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
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
import wattdesk.station.DemoPeople;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;
import wattdesk.station.TinyStation;

/// A station whose meters are in another process, reached over TCP.
final class TestStations {

    static {
        // Once, before two threads ask for the first logger of all at the same time.
        Logs.quiet();
    }

    private TestStations() {}

    static Station open(Path folder) {
        return switch (new Stations(Clock.systemUTC()).open(folder)) {
            case OpenResult.Opened opened -> {
                opened.notes().forEach(note -> System.out.println("NOTE " + note.code()));
                yield opened.station();
            }
            case OpenResult.Refused refused ->
                throw new IllegalStateException("not opened: " + refused.why());
        };
    }

    static Actor signIn(Station station, DemoPeople who) {
        return in(station.signIn().signIn(who.login(), who.password().toCharArray()));
    }

    /// Shows a password once more; a row in the books, and nothing else.
    static Actor prove(Station station, DemoPeople who) {
        return in(station.signIn().prove(who.login(), who.password().toCharArray()));
    }

    private static Actor in(SignIn.Result result) {
        if (result instanceof SignIn.Result.In in) {
            return in.actor();
        }
        throw new IllegalStateException("no sign-in: " + result);
    }

    /// Makes a station with an account for every virtual meter, on the ports that are given.
    /// Returns their account numbers.
    static Map<TestMeter, String> create(Path folder, Map<TestMeter, String> ports) {
        Map<TestMeter, String> accounts = new EnumMap<>(TestMeter.class);
        try (Station station = TinyStation.make(folder)) {
            Actor admin = signIn(station, DemoPeople.ADMIN);
            ports.forEach((meter, port) ->
                    accounts.put(meter, account(station, admin, meter, port)));
        }
        cheapenPasswords(folder);
        return accounts;
    }

    /// Every life signs in twice; what a password costs there is proved elsewhere.
    private static void cheapenPasswords(Path folder) {
        Argon2Function cheap = Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID);
        try {
            for (DemoPeople person : DemoPeople.all()) {
                TinyStation.asAdministrator(folder, "update operator set password_hash = '"
                        + cheap.hash(new SecureString(person.password().toCharArray())).getResult()
                        + "' where login = '" + person.login() + "'");
            }
        } catch (Exception e) {
            throw new IllegalStateException("the passwords stay dear", e);
        }
    }

    private static String account(
            Station station, Actor admin, TestMeter meter, String port) {
        Lines.Saved saved = station.lines().add(
                new Line(meter.line(), port, "9600,8N1"), admin);
        if (!(saved instanceof Lines.Saved.Ok)) {
            throw new IllegalStateException(meter + ": " + saved);
        }
        Opening opening = station.accounts().open(new OpenAccount(
                Room.parse("9-010" + meter.ordinal()), "示例住户", null, meter.number(),
                meter.line(), meter.profile(), meter.address(), BillingMode.METER,
                "resident-flat", meter.customer(), Energy.ZERO), admin);
        if (opening instanceof Opening.Opened opened) {
            return opened.account().number();
        }
        throw new IllegalStateException(meter + ": " + opening);
    }
}
