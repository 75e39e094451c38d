package wattdesk.customer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Opening.Why;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;

/// Looks at a meter that is to hang at an account: everything that could be wrong with it is named
/// before anything is written.
public final class MeterHanger {

    /// It may hang, in the form in which it is stored, or why not.
    public sealed interface Checked {

        /// `holds` is the customer number that a COUNT meter stores.
        record Fine(AccountCard account, NewMeter meter, String holds) implements Checked {}

        record Not(Hanging why) implements Checked {}
    }

    private final AccountBook book;
    private final MeterTypes types;
    private final Lines lines;
    private final TariffBook tariffs;

    public MeterHanger(AccountBook book, MeterTypes types, Lines lines, TariffBook tariffs) {
        this.book = book;
        this.types = types;
        this.lines = lines;
        this.tariffs = tariffs;
    }

    Hanging hang(NewMeter given, Actor actor) {
        if (!actor.operator().may(Permission.MANAGE_PREMISES)) {
            return new Hanging.Refused(new Why.NotPermitted());
        }
        return switch (check(given, null)) {
            case Checked.Not(var why) -> why;
            case Checked.Fine(var card, var meter, var holds) -> hang(card, meter, holds, actor);
        };
    }

    /// `inPlaceOf` is a meter that goes: its address is free then. Null where none goes.
    public Checked check(NewMeter given, @Nullable String inPlaceOf) {
        return check(given, inPlaceOf, false);
    }

    /// One that hangs already and goes to another account as it is.
    public Checked checkMoving(NewMeter given) {
        return check(given, given.number(), true);
    }

    private Checked check(NewMeter given, @Nullable String inPlaceOf, boolean moves) {
        Optional<AccountCard> card = inPlaceOf == null || moves
                ? book.cards(given.account()).stream().findFirst() : book.byMeter(inPlaceOf);
        if (card.isEmpty()) {
            return new Checked.Not(new Hanging.NoSuchAccount(given.account()));
        }
        Optional<AddressForm> form = types.addressForm(given.profile());
        if (form.isEmpty()) {
            return new Checked.Not(new Hanging.Refused(new Why.NoSuchProfile(given.profile())));
        }
        try {
            NewMeter plain = plain(given, form.get());
            String replaced = moves ? null : inPlaceOf;
            return switch (priced(card.get(), plain, replaced)) {
                case Priced.Not(var why) -> new Checked.Not(why);
                case Priced.By(var tariff) ->
                    checked(card.get(), plain.pricedBy(tariff), inPlaceOf, moves);
            };
        } catch (OpeningForm.Wrong e) {
            return new Checked.Not(new Hanging.Refused(e.why));
        }
    }

    private Checked checked(
            AccountCard card, NewMeter meter, @Nullable String inPlaceOf, boolean moves) {
        Hanging hindrance = hindrance(meter, inPlaceOf, moves);
        return hindrance != null ? new Checked.Not(hindrance)
                : new Checked.Fine(card, meter, Objects.requireNonNullElse(
                        meter.customerNumber(), OpeningForm.twelveDigits(card.number())));
    }

    private static NewMeter plain(NewMeter given, AddressForm form) {
        return new NewMeter(given.account(), OpeningForm.number(given.number(), form),
                given.line(), given.profile(), OpeningForm.address(given.address(), form),
                OpeningForm.customerNumber(given.customerNumber()), given.ratio(),
                given.tariffId());
    }

    private Hanging hang(AccountCard card, NewMeter meter, String holds, Actor actor) {
        AuditEntry audit = new AuditEntry("METER_HUNG", card.number(),
                "%s ct=%d pt=%d".formatted(meter.meter(holds), meter.ratio().ct(),
                        meter.ratio().pt()));
        return switch (book.hang(meter, holds, actor, audit)) {
            case Paperwork.Filed.Done() ->
                new Hanging.Hung(book.byMeter(meter.number()).orElseThrow());
            case Paperwork.Filed.Stale(var found) ->
                new Hanging.Refused(new Why.NotWritten(BookMessages.MOVED, found));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Hanging.Refused(new Why.NotWritten(code, detail));
        };
    }

    private @Nullable Hanging hindrance(
            NewMeter meter, @Nullable String inPlaceOf, boolean moves) {
        if (!meter.ratio().isValid()) {
            return new Hanging.BadRatio(meter.ratio().ct(), meter.ratio().pt());
        }
        Why taken = taken(meter, inPlaceOf, moves);
        return taken == null ? null : new Hanging.Refused(taken);
    }

    /// The tariff of what a meter counts, or why there is none.
    private sealed interface Priced {
        record By(String tariff) implements Priced {}

        record Not(Hanging why) implements Priced {}
    }

    /// By the tariff that was named, else by the one that the account has for it. `replaced` is a
    /// meter whose place it takes: it counts the same.
    private Priced priced(AccountCard card, NewMeter meter, @Nullable String replaced) {
        Why unfit = types.unfit(meter.profile(), card.mode());
        if (unfit != null) {
            return new Priced.Not(new Hanging.Refused(unfit));
        }
        List<String> has = replaced != null ? List.of(card.tariffId())
                : book.tariffs(card.number());
        String named = meter.tariffId();
        if (named == null) {
            return has.stream().filter(tariff -> prices(tariff, meter)).findFirst()
                    .<Priced>map(Priced.By::new).orElseGet(() ->
                            new Priced.Not(otherCommodity(meter, has.getFirst())));
        }
        Optional<Commodity> priced = tariffs.find(named).map(Tariff::commodity);
        return priced.isEmpty()
                ? new Priced.Not(new Hanging.Refused(new Why.NoSuchTariff(named)))
                : !prices(named, meter) ? new Priced.Not(otherCommodity(meter, named))
                : has.stream().filter(tariff -> !tariff.equals(named) && about(tariff, priced))
                        .findFirst().<Priced>map(tariff -> new Priced.Not(
                                new Hanging.OtherTariff(tariff, named)))
                        .orElseGet(() -> new Priced.By(named));
    }

    /// Where nobody knows what either is about, nothing stands against it.
    private boolean prices(String tariffId, NewMeter meter) {
        return tariffs.find(tariffId)
                .filter(tariff -> !types.pricedBy(meter.profile(), tariff)).isEmpty();
    }

    private boolean about(String tariffId, Optional<Commodity> commodity) {
        Optional<Commodity> priced = tariffs.find(tariffId).map(Tariff::commodity);
        return priced.isEmpty() || priced.equals(commodity);
    }

    private static Hanging otherCommodity(NewMeter meter, String tariff) {
        return new Hanging.Refused(new Why.OtherCommodity(meter.profile(), tariff));
    }

    private @Nullable Why taken(NewMeter meter, @Nullable String inPlaceOf, boolean moves) {
        if (lines.list().stream().map(Line::name).noneMatch(meter.line()::equals)) {
            return new Why.NoSuchLine(meter.line());
        }
        Optional<AccountCard> owner = book.byMeter(meter.number());
        if (owner.isPresent() && !moves) {
            return new Why.MeterInUse(meter.number(), owner.get().number());
        }
        return book.atAddress(meter.line(), meter.address())
                .filter(other -> !other.number().equals(inPlaceOf))
                .map(other -> new Why.AddressInUse(
                        meter.line(), meter.address(), other.number()))
                .orElse(null);
    }
}
