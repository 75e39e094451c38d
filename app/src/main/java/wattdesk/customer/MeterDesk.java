package wattdesk.customer;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.MeterFile.Corrected.CreditOpen;
import wattdesk.customer.MeterFile.Corrected.NoReason;
import wattdesk.customer.MeterFile.Corrected.NoSuchAccount;
import wattdesk.customer.MeterFile.Corrected.NumberSold;
import wattdesk.customer.MeterFile.Corrected.Ok;
import wattdesk.customer.MeterFile.Corrected.Refused;
import wattdesk.customer.Opening.Why;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;

/// Corrects what was filed wrongly about a meter, with a reason.
public final class MeterDesk implements MeterFile {

    private final AccountBook book;
    private final MeterTypes types;
    private final Lines lines;
    private final TariffBook tariffs;
    private final MeterHanger hanger;
    private final Runnable changed;

    /// `changed` runs after everything that was filed (the search index listens).
    public MeterDesk(AccountBook book, MeterTypes types, Lines lines, TariffBook tariffs,
            Runnable changed) {
        this.book = book;
        this.types = types;
        this.lines = lines;
        this.tariffs = tariffs;
        hanger = new MeterHanger(book, types, lines, tariffs);
        this.changed = changed;
    }

    @Override
    public synchronized Hanging hang(NewMeter meter, Actor actor) {
        Hanging came = hanger.hang(meter, actor);
        if (came instanceof Hanging.Hung) {
            changed.run();
        }
        return came;
    }

    @Override
    public synchronized Corrected correct(
            String account, String meterNumber, Meter wanted, String reason, Actor actor) {
        if (!actor.operator().may(Permission.MANAGE_PREMISES)) {
            return new Refused(new Why.NotPermitted());
        }
        if (reason.isBlank()) {
            return new NoReason();
        }
        Optional<AccountCard> card = book.cards(account).stream()
                .filter(one -> one.meter().number().equals(meterNumber)).findFirst();
        if (card.isEmpty()) {
            return new NoSuchAccount(account);
        }
        Why unfit = unfit(card.get(), wanted.profile());
        if (unfit != null) {
            return new Refused(unfit);
        }
        try {
            AddressForm form = types.addressForm(wanted.profile()).orElseThrow();
            return correct(card.get(), plain(wanted, form, card.get()), reason, actor);
        } catch (OpeningForm.Wrong e) {
            return new Refused(e.why);
        }
    }

    /// A type that is filed already is not judged: its line and address can be put right.
    private @Nullable Why unfit(AccountCard card, String profile) {
        if (profile.equals(card.meter().profile()) && types.addressForm(profile).isPresent()) {
            return null;
        }
        Tariff tariff = tariffs.find(card.tariffId()).orElse(null);
        return tariff == null ? types.unfit(profile, card.mode())
                : types.unfit(profile, card.mode(), tariff);
    }

    private static Meter plain(Meter wanted, AddressForm form, AccountCard card) {
        return new Meter(OpeningForm.number(wanted.number(), form), wanted.line(),
                wanted.profile(), OpeningForm.address(wanted.address(), form),
                Objects.requireNonNullElse(OpeningForm.customerNumber(wanted.customerNumber()),
                        card.meter().customerNumber()));
    }

    private Corrected correct(AccountCard card, Meter wanted, String reason, Actor actor) {
        Corrected hindrance = hindrance(card.meter(), wanted);
        if (hindrance != null) {
            return hindrance;
        }
        AuditEntry audit = new AuditEntry("METER_CORRECTED", card.number(),
                card.meter() + " to " + wanted + ": " + reason.strip());
        return switch (book.correct(card.number(), card.meter(), wanted, actor, audit)) {
            case Paperwork.Filed.Done() -> {
                changed.run();
                yield new Ok(book.byMeter(wanted.number()).orElseThrow());
            }
            case Paperwork.Filed.Stale(var found) ->
                new Refused(new Why.NotWritten(BookMessages.MOVED, found));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Refused(new Why.NotWritten(code, detail));
        };
    }

    private @Nullable Corrected hindrance(Meter was, Meter wanted) {
        if (book.creditOpen(was.number())) {
            return new CreditOpen(was.number());
        }
        if (lines.list().stream().map(Line::name).noneMatch(wanted.line()::equals)) {
            return new Refused(new Why.NoSuchLine(wanted.line()));
        }
        if (!was.number().equals(wanted.number())) {
            if (book.sold(was.number()) || book.sold(wanted.number())) {
                return new NumberSold(book.sold(was.number()) ? was.number() : wanted.number());
            }
            Optional<AccountCard> owner = book.byMeter(wanted.number());
            if (owner.isPresent()) {
                return new Refused(new Why.MeterInUse(wanted.number(), owner.get().number()));
            }
        }
        return book.atAddress(wanted.line(), wanted.address())
                .filter(other -> !other.number().equals(was.number()))
                .<Corrected>map(other -> new Refused(new Why.AddressInUse(
                        wanted.line(), wanted.address(), other.number())))
                .orElse(null);
    }
}
