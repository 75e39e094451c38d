package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.ledger.store.SettableClock;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.Meter;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.VirtualSite;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.tariff.store.DemoTariffs;

/// A real station over virtual meters of every kind, whose background stands still: a test says
/// what time it is, when the sweep goes and when the station stops and starts again.
final class RemoteBench implements AutoCloseable {

    /// One line of this name with nothing on it; `more` are settings of a site file.
    static String line(String name, String more) {
        return "[[line]]\nname = \"" + name + "\"\n" + more + "\n";
    }

    static String fast(String name) {
        return line(name, "baud = 0\nturnaround_ms = 1");
    }

    /// A meter of that profile with a balance; `more` are lines of a site file.
    static String meter(String line, String profile, String number, String more) {
        return """
                [[meter]]
                line = "%s"
                profile = "%s"
                address = "%s"
                number = "%s"
                %s
                """.formatted(line, profile, address(profile, number), number, more);
    }

    private static String address(String profile, String number) {
        return profile.startsWith("acrel")
                ? String.valueOf(Integer.parseInt(number.substring(9))) : number;
    }

    final SettableClock clock =
            new SettableClock(Instant.now().truncatedTo(ChronoUnit.MINUTES));
    final Actor admin = new Actor(DemoPeople.ADMIN.operator(), null);
    final Actor supervisor = new Actor(DemoPeople.SUPERVISOR.operator(), null);
    final Actor cashier = new Actor(DemoPeople.CASHIER.operator(), null);
    final Folder folder;
    Services services;
    private VirtualSites sites;
    private final Path site;
    private Core core;

    RemoteBench(Path root, String meters) throws Exception {
        folder = new Folder(root);
        assertThat(new Stations(clock).create(
                new NewStation(root, NewStation.Kind.EMPTY, true),
                DemoPeople.ADMIN.password().toCharArray()))
                .isInstanceOf(CreateResult.Created.class);
        site = Files.writeString(folder.sim().resolve("site.toml"), "seed = 6\n" + meters);
        open();
        DemoTariffs.documents().forEach(
                document -> services.tariffs.add(document, Actor.SYSTEM));
        assertThat(services.tariffs.add("""
                {"id":"water","name":"water","commodity":"WATER","versions":[
                 {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                  "prices":[{"FLAT":"3.5000"}]}]}""", Actor.SYSTEM))
                .isInstanceOf(wattdesk.tariff.store.TariffRows.Added.Ok.class);
        for (String line : site().lineNames()) {
            assertThat(services.lines.add(
                    new Line(line, "sim:" + site + "#" + line, "9600,8N1"), admin))
                    .isInstanceOf(Lines.Saved.Ok.class);
        }
    }

    private void open() throws Exception {
        sites = new VirtualSites(new RealLineClock());
        Secrets secrets = Secrets.load(folder.secrets(), folder.keyPassword());
        core = Core.open(folder, secrets, new wattdesk.store.ControlFile(folder.control()).read()
                .orElseThrow().totals(), Wiring.writers(), clock);
        services = new Services(core, clock, sites);
        var _ = core.compare(services.lostRecords());
    }

    /// The station stops and starts again; the meters go on.
    void restart() throws Exception {
        close();
        open();
    }

    Core core() {
        return core;
    }

    VirtualSite site() throws Exception {
        return sites.site(site);
    }

    VirtualLine wire(String line) throws Exception {
        return site().line(line).orElseThrow();
    }

    VirtualMeter device(String number) throws Exception {
        return site().meter(number).orElseThrow();
    }

    /// Opens an account with that meter, as a test of any type says where it hangs.
    AccountCard account(String room, String line, String profile, String number) {
        Opening opening = services.accounts.open(new OpenAccount(Room.parse(room),
                "示例住户 " + room, null, number, line, profile, address(profile, number),
                profile.startsWith("cjt188") ? BillingMode.STATION : BillingMode.METER,
                profile.startsWith("cjt188") ? "water" : DemoTariffs.FLAT, null, Energy.ZERO),
                admin);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return services.accounts.byMeter(number).orElseThrow();
    }

    Meter meter(String number) {
        return services.accounts.byMeter(number).orElseThrow().meter();
    }

    /// Time passes for the station and for its meters.
    void pass(Duration time) throws Exception {
        clock.add(time);
        site().time().step(time);
    }

    List<Meter> meters() {
        return services.accounts.all().stream().map(AccountCard::meter).toList();
    }

    @Override
    public void close() throws Exception {
        services.close();
        core.close();
    }
}
