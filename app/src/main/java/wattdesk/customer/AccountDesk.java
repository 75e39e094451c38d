package wattdesk.customer;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Opening.Why;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.quantity.Energy;
import wattdesk.slip.Slip;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;
import wattdesk.tariff.TariffVersion;

/// Finding accounts, and opening them in one step: room, customer, account, meter; all or nothing.
public final class AccountDesk implements Accounts {

    private final AccountBook book;
    private final MeterTypes types;
    private final Lines lines;
    private final TariffBook tariffs;
    private final InstantSource clock;
    private final Runnable changed;
    private final @Nullable OpeningSlips slips;

    /// `changed` runs after every opening (the search index listens). `slips` gives every opening
    /// its paper; null where a property is set up at once and nobody stands at the window.
    public AccountDesk(
            AccountBook book, MeterTypes types, Lines lines, TariffBook tariffs,
            InstantSource clock, Runnable changed, @Nullable OpeningSlips slips) {
        this.book = book;
        this.types = types;
        this.lines = lines;
        this.tariffs = tariffs;
        this.clock = clock;
        this.changed = changed;
        this.slips = slips;
    }

    @Override
    public Optional<AccountCard> byNumber(String account) {
        return book.byNumber(account);
    }

    @Override
    public List<AccountCard> cards(String account) {
        return book.cards(account);
    }

    @Override
    public Optional<AccountCard> byMeter(String meterNumber) {
        return book.byMeter(meterNumber);
    }

    @Override
    public Optional<AccountState> state(String account) {
        return book.state(account);
    }

    @Override
    public List<AccountCard> all() {
        return book.all();
    }

    /// One after the other, so that numbers and checks fit what is written.
    @Override
    public synchronized Opening open(UUID id, OpenAccount request, Actor actor) {
        return open(request, AccountState.OPEN, id, actor);
    }

    /// The same id again: what it did then, if it was the same and stands as it was made.
    private Opening again(Slip slip, OpeningForm form) {
        return book.byMeter(form.meter())
                .filter(card -> slip.kind() == Slip.Kind.OPENED
                        && card.number().equals(slip.account())
                        && card.room().equals(form.room()))
                .<Opening>map(card -> new Opening.Opened(card, slip))
                .orElseGet(() -> new Opening.Refused(OpeningSlips.usedId(slip)));
    }

    /// Everything of it, before it begins.
    public synchronized Opening preset(OpenAccount request, Actor actor) {
        return request.tierUsed().equals(Energy.ZERO)
                ? open(request, AccountState.PRESET, UUID.randomUUID(), actor)
                : new Opening.Refused(new Why.UsedBeforeBegun());
    }

    private Opening open(OpenAccount request, AccountState state, UUID id, Actor actor) {
        if (!actor.operator().may(Permission.MANAGE_PREMISES)) {
            return new Opening.Refused(new Why.NotPermitted());
        }
        Optional<AddressForm> form = types.addressForm(request.profile());
        if (form.isEmpty()) {
            return new Opening.Refused(new Why.NoSuchProfile(request.profile()));
        }
        try {
            return open(OpeningForm.of(request, form.get()), request, state, id, actor);
        } catch (OpeningForm.Wrong e) {
            return new Opening.Refused(e.why);
        }
    }

    private Opening open(
            OpeningForm form, OpenAccount request, AccountState state, UUID id, Actor actor) {
        Slip before = slips == null ? null : slips.before(id).orElse(null);
        if (before != null) {
            return again(before, form);
        }
        Tariff tariff = tariff(request).orElse(null);
        Why why = obstacle(form, request, tariff);
        if (tariff == null || why != null) {
            return new Opening.Refused(Objects.requireNonNull(why));
        }
        AccountCard account = account(form, request, state, tariff.id());
        Opening opening = slips == null || state == AccountState.PRESET ? filed(account, actor)
                : slips.open(id, account, tariff.name(), actor, audit(account));
        if (opening instanceof Opening.Opened) {
            changed.run();
        }
        return opening;
    }

    private Opening filed(AccountCard account, Actor actor) {
        return switch (book.open(account, actor, audit(account))) {
            case Paperwork.Filed.Done() -> new Opening.Opened(account, null);
            case Paperwork.Filed.Stale(var found) ->
                new Opening.Refused(new Why.NotWritten(BookMessages.MOVED, found));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Opening.Refused(new Why.NotWritten(code, detail));
        };
    }

    private Why withoutTariff(OpenAccount request) {
        Why unfit = types.unfit(request.profile(), request.mode());
        String named = request.tariffId();
        return unfit != null ? unfit : named == null || named.isBlank()
                ? new Why.NoPriceFor(request.profile()) : new Why.NoSuchTariff(named);
    }

    private @Nullable Why obstacle(OpeningForm form, OpenAccount request, @Nullable Tariff tariff) {
        if (lines.list().stream().map(Line::name).noneMatch(request.line()::equals)) {
            return new Why.NoSuchLine(request.line());
        }
        Why unfit = tariff == null ? withoutTariff(request)
                : types.unfit(request.profile(), request.mode(), tariff);
        if (unfit != null) {
            return unfit;
        }
        Optional<AccountCard> owner = book.byMeter(form.meter());
        if (owner.isPresent()) {
            return new Why.MeterInUse(form.meter(), owner.get().number());
        }
        return book.atAddress(request.line(), form.address())
                .map(other -> new Why.AddressInUse(
                        request.line(), form.address(), other.number()))
                .orElse(null);
    }

    /// Without a word the flat 合表 price: the rule behind a master meter (money 16.2).
    private Optional<Tariff> tariff(OpenAccount request) {
        String id = request.tariffId();
        if (id != null && !id.isBlank()) {
            return tariffs.find(id);
        }
        return tariffs.all().stream()
                .filter(tariff -> types.pricedBy(request.profile(), tariff))
                .filter(tariff -> tariff.inForce(clock.instant()).filter(AccountDesk::flat)
                        .isPresent())
                .findFirst();
    }

    private static boolean flat(TariffVersion version) {
        return !version.dependsOnTime() && version.tiers().size() == 1;
    }

    private AccountCard account(
            OpeningForm form, OpenAccount request, AccountState state, String tariff) {
        String number = book.nextNumber();
        String customerNumber = Objects.requireNonNullElse(
                form.customerNumber(), OpeningForm.twelveDigits(number));
        Meter meter = new Meter(form.meter(), request.line(), request.profile(), form.address(),
                customerNumber);
        return new AccountCard(number, form.room(), customer(form), request.mode(), tariff,
                request.tierUsed(), meter, null, state);
    }

    /// Two people may share a name, so only name and phone together are the same customer.
    private Customer customer(OpeningForm form) {
        String phone = form.phone();
        Optional<Customer> known =
                phone == null ? Optional.empty() : book.customer(form.customer(), phone);
        return known.orElseGet(() -> new Customer(UUID.randomUUID(), form.customer(), phone));
    }

    private static AuditEntry audit(AccountCard account) {
        Meter meter = account.meter();
        String action =
                account.state() == AccountState.PRESET ? "ACCOUNT_PRESET" : "ACCOUNT_OPENED";
        return new AuditEntry(action, account.number(),
                "room=%s meter=%s line=%s profile=%s address=%s mode=%s tariff=%s tierUsed=%s"
                        .formatted(account.room().code(), meter.number(), meter.line(),
                                meter.profile(), meter.address(), account.mode(),
                                account.tariffId(), account.tierUsed().kWh()));
    }
}
