package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening.Opened;
import wattdesk.ledger.store.SettableClock;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.meterio.sim.DemoMeter;
import wattdesk.meterio.sim.DemoSite;
import wattdesk.operator.Actor;
import wattdesk.operator.Operators;
import wattdesk.operator.SignIn;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.tariff.store.DemoTariffs;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;

/// A real station with three people and one meter of the demo site, and a clock that tests set; it
/// begins amid a month, so that a day later is written on the same tape.
final class SmallStation {

    static final String ROOM = "3-0101";

    final Path folder;
    final Folder names;
    final SettableClock clock = new SettableClock(Instant.parse("2027-03-10T02:00:00Z"));

    SmallStation(Path folder) throws IOException {
        this.folder = folder;
        names = new Folder(folder);
        assertThat(new Stations(clock).create(
                new NewStation(folder, NewStation.Kind.EMPTY, true),
                DemoPeople.ADMIN.password().toCharArray()))
                .isInstanceOf(CreateResult.Created.class);
        try (OpenStation station = open()) {
            Actor admin = new Actor(DemoPeople.ADMIN.operator(), null);
            for (DemoPeople person : List.of(DemoPeople.CASHIER, DemoPeople.SUPERVISOR)) {
                assertThat(station.operators().add(
                        person.operator(), person.password().toCharArray(), admin))
                        .isInstanceOf(Operators.Added.Ok.class);
            }
            DemoTariffs.documents().forEach(
                    document -> station.services().tariffs.add(document, Actor.SYSTEM));
            DemoSite site = DemoSite.write(names.sim(), 1);
            String line = site.at(ROOM).orElseThrow().line();
            assertThat(station.lines().add(
                    new Line(line, "sim:" + site.file() + "#" + line, "9600,8N1"), admin))
                    .isInstanceOf(Lines.Saved.Ok.class);
        }
    }

    OpenResult.Opened start() {
        OpenResult result = new Stations(clock).open(folder);
        assertThat(result).isInstanceOf(OpenResult.Opened.class);
        return (OpenResult.Opened) result;
    }

    OpenStation open() {
        OpenResult.Opened opened = start();
        assertThat(opened.notes()).isEmpty();
        return (OpenStation) opened.station();
    }

    /// The account number of the room, opened where it is not.
    String account(OpenStation station) throws IOException {
        DemoMeter meter = DemoSite.write(names.sim(), 1).at(ROOM).orElseThrow();
        return station.accounts().byMeter(meter.number()).map(a -> a.number()).orElseGet(() -> {
            OpenAccount request = new OpenAccount(Room.parse(ROOM), "示例住户 0101", null,
                    meter.number(), meter.line(), meter.profile(), meter.address(),
                    BillingMode.METER, DemoTariffs.FLAT, meter.customer(), Energy.ZERO);
            return ((Opened) station.accounts().open(
                    request, new Actor(DemoPeople.ADMIN.operator(), null))).account().number();
        });
    }

    static Actor signIn(Station station, DemoPeople who) {
        SignIn.Result in = station.signIn().signIn(who.login(), who.password().toCharArray());
        assertThat(in).isInstanceOf(SignIn.Result.In.class);
        return ((SignIn.Result.In) in).actor();
    }

    /// Paid and left waiting.
    SellOutcome pay(OpenStation station, Actor actor, long yuan) throws IOException {
        return sell(station, actor, yuan, SellCommand.Delivery.NONE);
    }

    SellOutcome sell(OpenStation station, Actor actor, long yuan, SellCommand.Delivery delivery)
            throws IOException {
        Money amount = Money.ofYuan(yuan);
        return station.vending().sell(new SellCommand(UUID.randomUUID(), account(station), amount,
                Tender.Cash.exact(amount), delivery), actor, at -> { }, Duration.ofSeconds(60));
    }

    /// A copy of what lies in `db/`, to be put back as an old one.
    Path keepDatabase(Path kept) throws IOException {
        copy(names.databases(), kept);
        return kept;
    }

    void putBack(Path kept) throws IOException {
        copy(kept, names.databases());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    Path tapeFile() throws IOException {
        try (var files = Files.list(names.tape())) {
            return files.filter(Files::isRegularFile).sorted().toList().getLast();
        }
    }

    static List<String> codes(List<Message> notes) {
        return notes.stream().map(Message::code).toList();
    }

    static String words(SellOutcome outcome) {
        return outcome instanceof SellOutcome.Rejected(var why)
                ? wattdesk.vending.SaleMessages.of(why).in(Language.EN).line()
                : String.valueOf(outcome);
    }
}
