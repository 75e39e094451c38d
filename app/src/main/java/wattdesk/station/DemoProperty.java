package wattdesk.station;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.meterio.sim.DemoMeter;
import wattdesk.meterio.sim.DemoSite;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operators;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.tariff.store.DemoTariffs;
import wattdesk.tariff.store.TariffRows;
import wattdesk.vending.MeterSeen;

/// Fills a fresh station with the demo property: three buildings on four virtual lines, a tariff of
/// each kind, tenants that nobody can take for real ones.
final class DemoProperty {

    private static final long SEED = 2026;
    /// What every virtual meter is delivered with.
    private static final String VIRTUAL_PASSWORD = "000000";
    private static final String NAME = "示例小区";

    private final OpenStation station;
    private final Actor admin = new Actor(DemoPeople.ADMIN.operator(), null);

    DemoProperty(OpenStation station) {
        this.station = station;
    }

    void fill() throws IOException {
        Settings plain = station.settings().now();
        require(station.settings().change(new Settings(NAME, plain.practice(),
                plain.minimumPurchase(), plain.maximumPurchase(), plain.hoardingLimit(),
                plain.receiptSeries(), plain.printer(), plain.receiptLanguage(),
                plain.levels()), admin)
                instanceof SettingsBook.Saved.Ok, NAME);
        for (DemoPeople person : List.of(DemoPeople.CASHIER, DemoPeople.SUPERVISOR)) {
            require(station.operators().add(
                    person.operator(), person.password().toCharArray(), admin)
                    instanceof Operators.Added.Ok, person.login());
        }
        for (String document : DemoTariffs.documents()) {
            require(station.services().tariffs.add(document, Actor.SYSTEM)
                    instanceof TariffRows.Added.Ok, document);
        }
        DemoSite site = DemoSite.write(station.core().folder().sim(), SEED);
        for (DemoSite.Line line : site.lines()) {
            Line ours = new Line(
                    line.name(), "sim:" + within(site.file()) + "#" + line.name(), line.settings());
            require(station.lines().add(ours, admin) instanceof Lines.Saved.Ok, line.name());
        }
        site.meters().stream().filter(m -> !m.isMain()).forEach(this::open);
        site.meters().stream().filter(m -> m.profile().startsWith("demo-645"))
                .map(DemoMeter::profile).distinct()
                .forEach(profile -> station.meterKeys().keep(profile, VIRTUAL_PASSWORD));
    }

    /// From the station's folder, so that a folder that was moved finds its own meters.
    private String within(Path file) {
        Path relative = station.folder().relativize(file.toAbsolutePath().normalize());
        return relative.toString().replace('\\', '/');
    }

    private void open(DemoMeter meter) {
        OpenAccount request = new OpenAccount(
                Room.parse(meter.place()), "示例住户 " + meter.room(),
                "138000" + meter.building() + meter.room(), meter.number(), meter.line(),
                meter.profile(), meter.address(), BillingMode.METER, tariff(meter.building()),
                meter.customer(), Energy.ZERO);
        Opening opening = station.services().book.open(request, admin);
        require(opening instanceof Opening.Opened, meter.place() + " " + opening);
        expectCount(meter);
    }

    /// The property's books know how often each meter was sold to.
    private void expectCount(DemoMeter meter) {
        Change change = new Change(UUID.randomUUID(), "demo count " + meter.number(), admin,
                List.of(new MeterSeen(meter.number(), null, meter.count(), null)), List.of(), null,
                new AuditEntry("METER_SEEN", meter.number(), "demo"), List.of());
        Commit commit = station.core().books().commit(change);
        require(commit instanceof Commit.Done, meter.number() + " " + commit);
    }

    private static String tariff(int building) {
        return switch (building) {
            case 1 -> DemoTariffs.FLAT;
            case 2 -> DemoTariffs.TIERED;
            default -> DemoTariffs.BANDS;
        };
    }

    private static void require(boolean done, String what) {
        if (!done) {
            throw new IllegalStateException("the demo property cannot be made: " + what);
        }
    }
}
