package wattdesk.remote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.ledger.Paperwork;
import wattdesk.metering.ControlAbility;
import wattdesk.metering.ControlGateway;
import wattdesk.metering.ControlGateway.Step;
import wattdesk.metering.ControlResult;
import wattdesk.metering.MeterOrder;
import wattdesk.operator.Actor;

/// Takes one order to one meter, one step at a time:
///
/// 1 intent, durable · 2 told once, read back · 3 the outcome, durable, and with it the duty to
/// give a forced meter back to its own logic.
///
/// Cut off between 1 and 3 the meter is only read, until something proves what became of it.
public final class RemoteTeller {

    /// What nobody has sent by then is not what a person wants any more.
    private static final Duration STALE = Duration.ofMinutes(2);

    private final RemoteBook book;
    private final Accounts accounts;
    private final ControlGateway gateway;
    private final Predicate<String> creditUnresolved;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /// `creditUnresolved` tells of a meter whether an amount may be on its way onto it.
    public RemoteTeller(RemoteBook book, Accounts accounts, ControlGateway gateway,
            Predicate<String> creditUnresolved, Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.gateway = gateway;
        this.creditUnresolved = creditUnresolved;
        this.clock = clock;
    }

    /// Takes the meter for one conversation; false while somebody else is at it.
    boolean take(String meter) {
        return busy.add(meter);
    }

    void giveBack(String meter) {
        busy.remove(meter);
    }

    /// Goes one step on with an open order and returns how it stands then. Does nothing where
    /// somebody else is at it.
    RemoteOrder serve(RemoteOrder order) {
        if (!take(order.meter())) {
            return order;
        }
        try {
            return taken(order, _ -> { });
        } finally {
            giveBack(order.meter());
        }
    }

    /// As [#serve], for whoever took the meter.
    RemoteOrder taken(RemoteOrder order, Consumer<Step> progress) {
        return switch (order.state()) {
            case WAITING -> tell(order, progress);
            case INTENT, UNKNOWN -> lookBack(order);
            case DONE, REFUSED, NOT_TAKEN, DIFFERENT, NOT_TOLD, GIVEN_UP -> order;
        };
    }

    private RemoteOrder tell(RemoteOrder order, Consumer<Step> progress) {
        Instant now = clock.instant();
        RemoteSettling settling = new RemoteSettling(order, now);
        Optional<AccountCard> card = accounts.byMeter(order.meter());
        if (card.isEmpty()) {
            return stepped(order, order.ended(RemoteState.NOT_TOLD,
                    RemoteMessages.noMeter(order.meter()), now), null, null);
        }
        if (!order.duty() && order.askedAt().plus(STALE).isBefore(now)) {
            return stepped(order, order.ended(RemoteState.NOT_TOLD,
                    RemoteMessages.stoppedBefore(), now), null, null);
        }
        if (creditUnresolved.test(order.meter())) {
            var why = RemoteMessages.creditUnresolved(order.meter());
            return order.duty() ? later(order, settling.later(RemoteState.WAITING, why))
                    : stepped(order, order.ended(RemoteState.NOT_TOLD, why, now), null, null);
        }
        RemoteOrder intent = stepped(order, order.intent(now), null, null);
        if (intent.state() != RemoteState.INTENT) {
            return intent;
        }
        ControlResult result =
                gateway.tell(card.get().meter(), order(intent, card.get()), progress);
        return settled(intent, result,
                new RemoteSettling(intent, clock.instant()).told(result));
    }

    private RemoteOrder lookBack(RemoteOrder order) {
        Optional<AccountCard> card = accounts.byMeter(order.meter());
        if (card.isEmpty()) {
            return later(order, new RemoteSettling(order, clock.instant()).later(
                    RemoteState.UNKNOWN, RemoteMessages.noMeter(order.meter())));
        }
        ControlResult result = gateway.look(card.get().meter(), order(order, card.get()));
        RemoteOrder next = new RemoteSettling(order, clock.instant()).lookedBack(result);
        return next.state() == RemoteState.UNKNOWN ? later(order, next)
                : settled(order, result, next);
    }

    private static MeterOrder order(RemoteOrder order, AccountCard card) {
        return order.terms().order(order.operation(), card.meter().customerNumber());
    }

    private RemoteOrder settled(RemoteOrder from, ControlResult result, RemoteOrder to) {
        return stepped(from, to, result, duty(to));
    }

    /// A forced close must not stay: the meter would never cut again at zero (10.2). Whatever may
    /// have been forced is given back.
    @Nullable RemoteOrder duty(RemoteOrder ended) {
        boolean forced = ended.operation() == Operation.CLOSE
                && (ended.state() == RemoteState.DONE || ended.state() == RemoteState.DIFFERENT
                        || ended.state() == RemoteState.GIVEN_UP);
        Optional<AccountCard> card = forced ? accounts.byMeter(ended.meter()) : Optional.empty();
        if (card.isEmpty() || !gateway.abilities(card.get().meter())
                .contains(ControlAbility.AUTOMATIC)) {
            return null;
        }
        Instant now = clock.instant();
        return new RemoteOrder(UUID.randomUUID(), ended.meter(), ended.account(), ended.room(),
                Operation.AUTOMATIC, Terms.NONE, ended.reason(), ended.id(),
                Actor.SYSTEM.operator().login(), Actor.SYSTEM.operator().displayName(), now,
                RemoteState.WAITING, now, 0, 0, RemoteMessages.duty(), now);
    }

    /// Where it stands when the step is durable; unchanged where it could not be written, so that
    /// it is only read later.
    private RemoteOrder stepped(RemoteOrder from, RemoteOrder to, @Nullable ControlResult result,
            @Nullable RemoteOrder duty) {
        return book.step(from, to, result == null || to.state().open()
                        ? List.of() : result.facts(),
                result == null ? List.of() : result.frames(), duty, Actor.SYSTEM)
                instanceof Paperwork.Filed.Done ? to : from;
    }

    private RemoteOrder later(RemoteOrder from, RemoteOrder to) {
        return book.later(from, to) ? to : from;
    }
}
