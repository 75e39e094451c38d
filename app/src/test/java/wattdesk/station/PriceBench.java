package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.download.Downloads;
import wattdesk.download.Downloads.Ordered;
import wattdesk.download.MeterDownload;
import wattdesk.download.Teller;
import wattdesk.download.store.DownloadRows;
import wattdesk.ledger.store.SettableClock;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.PriceGateway;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Energy;

/// A real station over virtual meters whose background stands still: a test serves what is due, and
/// sets the time of station and meters together.
final class PriceBench implements AutoCloseable {

    static final String COUNT = "000024170093";
    static final String KILLED = "000024170094";
    static final String KILLED_EARLY = "000024170097";
    static final String LOCKED = "000024170095";
    static final String CHIP = "000024170096";
    static final String ACREL = "000025170005";
    static final String LATE = "000025170006";
    static final String SPARE = "000025170007";
    static final String OTHER = "000025170008";
    static final String STATION = "000025170009";
    private static final String SITE = """
            seed = 6
            [[line]]
            name = "a"
            baud = 0
            turnaround_ms = 1
            [[line]]
            name = "b"
            baud = 0
            turnaround_ms = 1
            """;

    final SettableClock clock =
            new SettableClock(Instant.now().truncatedTo(ChronoUnit.MINUTES));
    final Actor admin = new Actor(DemoPeople.ADMIN.operator(), null);
    final Folder folder;
    final Services services;
    private final VirtualSites sites = new VirtualSites(new RealLineClock());
    private final Path site;
    private final Core core;

    PriceBench(Path root) throws Exception {
        folder = new Folder(root);
        assertThat(new Stations(clock).create(
                new NewStation(root, NewStation.Kind.EMPTY, true),
                DemoPeople.ADMIN.password().toCharArray()))
                .isInstanceOf(CreateResult.Created.class);
        site = Files.writeString(folder.sim().resolve("site.toml"), SITE
                + meter("a", "demo-645-count", COUNT, COUNT, "")
                + meter("a", "demo-645-count", KILLED, KILLED, "")
                + meter("a", "demo-645-count", KILLED_EARLY, KILLED_EARLY, "")
                + meter("a", "demo-645-order", LOCKED, LOCKED, "passwords = \"2:123456\"\n")
                + meter("a", "dlt645-esam-readonly", CHIP, CHIP, "")
                + meter("b", "acrel-ddsy1352-b", "5", ACREL, "")
                + meter("b", "acrel-ddsy1352-b", "6", LATE, "offline = true\n")
                + meter("b", "acrel-ddsy1352-b", "7", SPARE, "")
                + meter("b", "acrel-ddsy1352-b", "8", OTHER, "")
                + meter("b", "acrel-ddsy1352-b", "9", STATION, ""));
        Secrets secrets = Secrets.load(folder.secrets(), folder.keyPassword());
        core = Core.open(folder, secrets, new wattdesk.store.ControlFile(folder.control()).read()
                .orElseThrow().totals(), Wiring.writers(), clock);
        services = new Services(core, clock, sites);
        var _ = core.compare(services.lostRecords());
        for (String line : List.of("a", "b")) {
            assertThat(services.lines.add(new Line(line, "sim:" + site + "#" + line, "9600,8N1"),
                    admin)).isInstanceOf(Lines.Saved.Ok.class);
        }
    }

    private static String meter(
            String line, String profile, String address, String number, String more) {
        return """
                [[meter]]
                line = "%s"
                profile = "%s"
                address = "%s"
                number = "%s"
                balance = "50.00"
                price = "0.5820"
                %s""".formatted(line, profile, address, number, more);
    }

    VirtualMeter meter(String number) throws Exception {
        return sites.site(site).meter(number).orElseThrow();
    }

    <T> T inside(String number, java.util.function.Function<wattdesk.meterio.sim.model.Works, T> look)
            throws Exception {
        return meter(number).inside(look);
    }

    /// A tariff whose versions are given without their first braces' dates: `now` is in force,
    /// `next` comes in two hours (null: there is none).
    void tariff(String id, String now, String next) {
        String versions = version("2024-01-01T00:00:00+08:00", now)
                + (next == null ? "" : "," + version(BusinessDay.wallClock(next()).toString(),
                        next));
        assertThat(services.tariffs.add("{\"id\":\"" + id + "\",\"name\":\"" + id
                + "\",\"commodity\":\"ELECTRICITY\",\"versions\":[" + versions + "]}",
                Actor.SYSTEM)).isInstanceOf(wattdesk.tariff.store.TariffRows.Added.Ok.class);
    }

    private static String version(String from, String rest) {
        String instant = from.length() == 22 ? from.replace("+08:00", ":00+08:00") : from;
        return "{\"effectiveFrom\":\"" + instant + "\"," + rest + "}";
    }

    static String flat(String price) {
        return "\"bands\":[\"FLAT\"],\"prices\":[{\"FLAT\":\"" + price + "\"}]";
    }

    /// When the next version comes.
    Instant next() {
        return clock.instant().plus(Duration.ofHours(2));
    }

    void account(String room, String number, String profile, String tariff) {
        account(room, number, profile, tariff, BillingMode.METER);
    }

    void account(String room, String number, String profile, String tariff, BillingMode mode) {
        boolean modbus = profile.startsWith("acrel");
        Opening opening = services.accounts.open(new OpenAccount(Room.parse(room),
                "示例住户 " + room, null, number, modbus ? "b" : "a", profile,
                modbus ? number.substring(11) : number, mode, tariff, null, Energy.ZERO), admin);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
    }

    void password(String profile, String digits) {
        services.prices.keys.keep(profile, digits);
    }

    Ordered.Done order(String tariff) {
        Ordered ordered = services.prices.downloads.order(
                new Downloads.Request(tariff, null, null), admin);
        assertThat(ordered).isInstanceOf(Ordered.Done.class);
        return (Ordered.Done) ordered;
    }

    /// Serves what is due, once.
    void serve() {
        services.prices.rounds.serveAll();
    }

    MeterDownload row(Ordered.Done ordered, String meter) {
        return services.prices.downloads.meters(ordered.download().id()).stream()
                .filter(row -> row.meter().equals(meter)).findFirst().orElseThrow();
    }

    /// Time passes for the station and for its meters.
    void pass(Duration time) throws Exception {
        clock.add(time);
        sites.site(site).time().step(time);
    }

    /// A teller of this station that goes another way to the meters.
    Teller teller(PriceGateway gateway) {
        return new Teller(new DownloadRows(core.database(), core.books()), services.tariffs,
                services.accounts, gateway, clock);
    }

    PriceGateway gateway() {
        return services.gateway.prices(services.prices.keys);
    }

    List<MeterDownload> due() {
        return new DownloadRows(core.database(), core.books()).due(clock.instant());
    }

    @Override
    public void close() throws Exception {
        services.close();
        core.close();
    }
}
