package wattdesk.installation.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.MeterTypes;
import wattdesk.installation.Device;
import wattdesk.installation.DeviceOrder;
import wattdesk.installation.DevicePlan;
import wattdesk.installation.DeviceStep;
import wattdesk.installation.LineMatch;
import wattdesk.installation.MeterChange;
import wattdesk.message.Message;
import wattdesk.metering.Line;
import wattdesk.metering.LineSearch;
import wattdesk.metering.ProfileFacts;
import wattdesk.operator.Actor;
import wattdesk.slip.Slip;
import wattdesk.tariff.Tariff;

/// The only door of the meters' sheets to services; blocks.
final class DeviceInteractor {

    private final DeviceServices services;
    private final Actor actor;

    DeviceInteractor(DeviceServices services, Actor actor) {
        this.services = services;
        this.actor = actor;
    }

    /// What is listed; `drafts` are changes that were begun and not done, `whose` names the room
    /// and its customer where only one account is listed.
    record Listed(List<DeviceRow> rows, List<MeterChange> drafts, @Nullable AccountCard whose) {}

    /// What there is to choose from.
    record Offered(List<Line> lines, List<ProfileFacts> types, List<Tariff> tariffs,
            MeterTypes fitting, List<String> protocols) {

        /// Of what a meter of that type counts.
        List<Tariff> tariffs(@Nullable ProfileFacts type) {
            return type == null ? List.of() : tariffs.stream()
                    .filter(tariff -> fitting.pricedBy(type.id(), tariff)).toList();
        }
    }

    Listed list(@Nullable String account) {
        List<Device> devices = account == null ? services.devices().all()
                : services.devices().of(account);
        return new Listed(devices.stream().map(this::row).toList(),
                services.changes().drafts().stream()
                        .filter(draft -> account == null || draft.account().equals(account))
                        .toList(),
                account == null ? null : services.accounts().byNumber(account).orElse(null));
    }

    private DeviceRow row(Device device) {
        return new DeviceRow(device, services.devices().counts(device).orElse(null),
                services.devices().validity(device),
                services.lastSeen().apply(device.number()).orElse(null));
    }

    Offered offered() {
        return new Offered(services.lines().list(), services.types().every(),
                services.tariffs().all(), services.fitting(), services.search().protocols());
    }

    boolean mayManage() {
        return services.mayManage();
    }

    Instant now() {
        return services.clock().instant();
    }

    DeviceStep preview(DeviceOrder order) {
        return services.devices().preview(order, actor);
    }

    DeviceStep perform(UUID id, DevicePlan plan) {
        return services.devices().perform(id, plan, actor);
    }

    /// An account by its number, or by the room where it is; what is neither stays as it was typed.
    String account(String typed) {
        String wanted = typed.strip();
        return services.accounts().all().stream()
                .filter(card -> card.number().equals(wanted)
                        || card.room().code().equalsIgnoreCase(wanted))
                .findFirst().map(AccountCard::number).orElse(wanted);
    }

    List<LineMatch> matches(String line, LineSearch.Result.Found found) {
        return LineMatch.of(line, found.meters(), services.devices().all());
    }

    LineSearch search() {
        return services.search();
    }

    ChangeSteps changes() {
        return new ChangeSteps(services.changes(), actor, services.clock());
    }

    Optional<Device> find(String number) {
        return services.devices().find(number);
    }

    /// Saves the slip and queues it, where there is a printer; says where it is.
    Message slip(Slip slip) {
        Path file = services.folder().resolve("slips").resolve(slip.number() + ".pdf");
        try {
            Files.createDirectories(file.getParent());
            services.slips().writePdf(slip, file);
        } catch (IOException e) {
            return Message.of("customer", "WD-6084", slip.number(), file);
        }
        if (services.slips().hasPrinter()) {
            services.slips().print(slip, actor);
            return Message.of("customer", "WD-6082", slip.number());
        }
        return Message.of("customer", "WD-6081", slip.number(), file);
    }
}
