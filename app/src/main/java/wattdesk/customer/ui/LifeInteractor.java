package wattdesk.customer.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Preview;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.AccountState;
import wattdesk.customer.AccountStep;
import wattdesk.customer.Contact;
import wattdesk.customer.Contacts;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.slip.Slip;

/// The life of accounts: its only door to services; blocks.
final class LifeInteractor {

    private final LifeServices services;
    private final Actor actor;

    LifeInteractor(LifeServices services, Actor actor) {
        this.services = services;
        this.actor = actor;
    }

    /// All that an account's page shows.
    record Page(AccountFile file, List<AccountStep> steps, List<Contact> contacts,
            List<Slip> slips) {}

    @Nullable Page page(String account) {
        List<AccountStep> steps = services.files().steps(account);
        return services.files().file(account).map(file -> new Page(file, steps,
                services.contacts().of(account), slips(steps))).orElse(null);
    }

    /// A transfer has one paper for both accounts.
    private List<Slip> slips(List<AccountStep> steps) {
        return steps.stream().map(AccountStep::slip).filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .flatMap(slip -> services.slips().find(slip).stream()).toList();
    }

    List<AccountFile> inState(AccountState state) {
        return services.files().all().stream().filter(file -> file.state() == state).toList();
    }

    Preview preview(AccountOrder order) {
        return services.life().preview(order, actor);
    }

    Performed perform(UUID id, AccountPlan plan, @Nullable Approval approval) {
        return services.life().perform(id, plan, actor, approval);
    }

    /// Opens a preset account; the preview is taken as it comes.
    Performed open(String account) {
        return switch (preview(new AccountOrder.Open(account))) {
            case Preview.Not(var why) -> new Performed.Refused(why);
            case Preview.Ready(var plan) -> perform(UUID.randomUUID(), plan, null);
        };
    }

    Contacts.Saved save(String account, List<Contact> contacts) {
        return services.contacts().save(account, contacts, actor);
    }

    Message pdf(Slip slip) {
        Path file = services.folder().resolve("slips").resolve(slip.number() + ".pdf");
        try {
            Files.createDirectories(file.getParent());
            services.desk().writePdf(slip, file);
            return Message.of("customer", "WD-6081", slip.number(), file);
        } catch (IOException e) {
            return Message.of("customer", "WD-6084", slip.number(), file);
        }
    }

    Message print(Slip slip) {
        if (!services.desk().hasPrinter()) {
            return Message.of("customer", "WD-6083", slip.number());
        }
        services.desk().print(slip, actor);
        return Message.of("customer", "WD-6082", slip.number());
    }
}
