package wattdesk.start.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.metering.FoundPort;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.Meter;
import wattdesk.metering.PortSearch;
import wattdesk.metering.ProfileFacts;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Permission;
import wattdesk.premises.Building;
import wattdesk.premises.Premises;
import wattdesk.premises.Property;
import wattdesk.premises.RangePlan;
import wattdesk.premises.RoomRange;
import wattdesk.printing.Printer;
import wattdesk.quantity.UnitPrice;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.start.StartFacts;
import wattdesk.start.StartMessages;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;
import wattdesk.vending.Trials;

/// The guide's only door to services; blocks.
final class StartInteractor {

    private final StartServices services;
    private final Actor actor;
    private final Language language;

    StartInteractor(StartServices services, Actor actor, Language language) {
        this.services = services;
        this.actor = actor;
        this.language = language;
    }

    StartFacts facts() {
        return services.desk().facts();
    }

    /// Where a line may begin, and the names that lines have.
    record Places(List<FoundPort> ports, Set<String> lineNames) {}

    Places places() {
        Set<String> names = new TreeSet<>();
        lines().forEach(line -> names.add(line.name()));
        return new Places(services.search().ports(), names);
    }

    PortSearch.Outcome search(String port, boolean everywhere, PortSearch.Watch watch) {
        return services.search().search(port, everywhere, watch);
    }

    List<Line> lines() {
        return services.lines().list();
    }

    Lines.Saved add(Line line) {
        return services.lines().add(line, actor);
    }

    List<ProfileFacts> types() {
        return services.types().all();
    }

    ReadResult read(Meter meter) {
        return services.gateway().read(meter);
    }

    List<String> printers() {
        return services.printers().found();
    }

    Printer.Outcome print(String printer) {
        return services.printers().print(printer, language);
    }

    Message writePdf() {
        Path file = services.folder().resolve("test-page.pdf");
        try {
            services.printers().writePdf(file, language);
            return StartMessages.written(file);
        } catch (IOException e) {
            return StartMessages.notWritten(file, String.valueOf(e.getMessage()));
        }
    }

    SettingsBook.Saved keepPrinter(String printer) {
        Settings now = services.settings().now();
        return services.settings().change(new Settings(now.stationName(), now.practice(),
                now.minimumPurchase(), now.maximumPurchase(), now.hoardingLimit(),
                now.receiptSeries(), printer, now.receiptLanguage(), now.levels(),
                now.verificationDays()), actor);
    }

    /// Where the first price stands.
    record Prices(@Nullable Operator second, @Nullable VersionDraft waiting,
            @Nullable Tariff released) {}

    Prices prices() {
        return new Prices(services.operators().active().stream()
                .filter(each -> !each.login().equals(actor.operator().login())
                        && each.may(Permission.APPROVE)).findFirst().orElse(null),
                services.price().waiting().orElse(null),
                services.price().released().orElse(null));
    }

    Versions.Kept propose(String name, UnitPrice price) {
        return services.price().propose(name, price);
    }

    Versions.Kept fresh(VersionDraft draft) {
        return services.price().fresh(draft);
    }

    Versions.Kept delete(VersionDraft draft) {
        return services.price().versions().delete(draft);
    }

    /// The building that rooms are proposed in; "1" where there is none.
    String building() {
        return services.premises().all().buildings().stream().map(Building::name).findFirst()
                .orElse("1");
    }

    RangePlan plan(RoomRange range) {
        return services.premises().plan(range);
    }

    /// The building first where it is new.
    Premises.Answer create(RoomRange range) {
        Premises premises = services.premises();
        if (premises.all().building(range.building()).isEmpty()) {
            Premises.Answer built = premises.addBuilding(range.building(), null, actor);
            if (!built.done()) {
                return built;
            }
        }
        return premises.create(range, actor);
    }

    /// The first room without an account; "" where there is none.
    String freeRoom() {
        Property property = services.premises().all();
        return property.rooms().stream().filter(row -> row.accounts() == 0)
                .map(row -> row.room().code()).findFirst().orElse("");
    }

    /// What stands between an account and its first sale; `from` is when its price holds, null
    /// where nobody knows.
    record Standing(Trials.Standing trial, @Nullable Instant from, boolean priced) {}

    Standing standing(AccountCard card) {
        Instant now = services.clock().instant();
        Optional<Tariff> tariff = services.price().tariffs().find(card.tariffId());
        return new Standing(services.trials().of(card.meter()),
                tariff.map(each -> each.versions().getFirst().effectiveFrom()).orElse(null),
                tariff.flatMap(each -> each.inForce(now)).isPresent());
    }
}
