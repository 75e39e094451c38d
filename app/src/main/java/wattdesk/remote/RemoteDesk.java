package wattdesk.remote;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountState;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;
import wattdesk.metering.ControlAbility;
import wattdesk.metering.ControlFact;
import wattdesk.metering.ControlGateway;
import wattdesk.metering.ControlGateway.Step;
import wattdesk.metering.Meter;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;

/// The desk at which people tell meters what to do.
public final class RemoteDesk implements Remote {

    private static final int LONGEST_REASON = 200;
    private static final LocalTime EVENING = LocalTime.of(23, 55);
    private static final LocalTime MORNING = LocalTime.of(0, 5);

    private final RemoteBook book;
    private final RemoteTeller teller;
    private final ControlGateway gateway;
    private final Foresight foresight;
    private final Predicate<String> creditUnresolved;
    private final Consumer<Meter> afterwards;
    private final Clock clock;

    /// `afterwards` looks at a meter that was told something, so that boards see it.
    public RemoteDesk(RemoteBook book, RemoteTeller teller, ControlGateway gateway,
            Foresight foresight, Predicate<String> creditUnresolved, Consumer<Meter> afterwards,
            Clock clock) {
        this.book = book;
        this.teller = teller;
        this.gateway = gateway;
        this.foresight = foresight;
        this.creditUnresolved = creditUnresolved;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    @Override
    public Set<Operation> operations(AccountCard card, Actor actor) {
        Set<ControlAbility> can = gateway.abilities(card.meter());
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        for (Operation operation : Operation.values()) {
            if (can.contains(operation.needs())
                    && actor.operator().may(operation.permission())) {
                operations.add(operation);
            }
        }
        return operations;
    }

    @Override
    public List<Foreseen> foresee(AccountCard card, Operation operation) {
        return foresight.of(card, operation, gateway.abilities(card.meter()));
    }

    @Override
    public Performed perform(Request request, Actor actor, Consumer<Step> progress) {
        Message why = obstacle(request, actor);
        if (why != null) {
            return new Performed.Not(why);
        }
        String meter = request.card().meter().number();
        if (!teller.take(meter)) {
            return new Performed.Not(RemoteMessages.openOrder(meter));
        }
        try {
            return ordered(request, actor, progress);
        } finally {
            teller.giveBack(meter);
        }
    }

    private Performed ordered(Request request, Actor actor, Consumer<Step> progress) {
        RemoteOrder order = order(request, actor);
        return switch (book.order(order, actor)) {
            case Paperwork.Filed.Done() -> performed(request.card(), order, progress);
            case Paperwork.Filed.Stale(var _) ->
                new Performed.Not(RemoteMessages.openOrder(order.meter()));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                new Performed.Not(BookMessages.of(code, detail));
        };
    }

    private Performed performed(AccountCard card, RemoteOrder order, Consumer<Step> progress) {
        RemoteOrder ended = teller.taken(order, progress);
        RemoteOrder duty = book.openAt(order.meter())
                .filter(open -> order.id().equals(open.becauseOf()))
                .map(open -> teller.taken(open, progress)).orElse(null);
        if (ended.tells() > 0) {
            afterwards.accept(card.meter());
        }
        return new Performed.Ended(ended, book.facts(ended.id()), duty);
    }

    private @Nullable Message obstacle(Request request, Actor actor) {
        Operation operation = request.operation();
        String meter = request.card().meter().number();
        if (!actor.operator().may(operation.permission())) {
            return RemoteMessages.notPermitted();
        }
        if (!gateway.abilities(request.card().meter()).contains(operation.needs())) {
            return RemoteMessages.cannot();
        }
        if (request.reason().isBlank() || request.reason().length() > LONGEST_REASON) {
            return RemoteMessages.noReason();
        }
        if (operation.cuts() && !request.confirmed()) {
            return RemoteMessages.notConfirmed(request.card().room().code());
        }
        if (operation.restores() && request.card().state() != AccountState.OPEN) {
            return RemoteMessages.suspended(request.card().room().code());
        }
        if (operation == Operation.LIMITS && !fit(request.terms())) {
            return RemoteMessages.limits();
        }
        if (operation == Operation.CLOCK && nearMidnight()) {
            return RemoteMessages.nearMidnight();
        }
        return book.openAt(meter).isPresent() ? RemoteMessages.openOrder(meter)
                : creditUnresolved.test(meter) ? RemoteMessages.creditUnresolved(meter) : null;
    }

    /// Something to set, nothing negative, and the second alarm below the first.
    private static boolean fit(Terms terms) {
        var first = terms.limits().get(Terms.Limit.FIRST_ALARM);
        var second = terms.limits().get(Terms.Limit.SECOND_ALARM);
        return !terms.limits().isEmpty()
                && terms.limits().values().stream().noneMatch(money -> money.isNegative())
                && (first == null || second == null || second.compareTo(first) <= 0);
    }

    /// A day may not have two midnights, or none.
    private boolean nearMidnight() {
        LocalTime now = BusinessDay.wallClock(clock.instant()).toLocalTime();
        return !now.isBefore(EVENING) || !now.isAfter(MORNING);
    }

    private RemoteOrder order(Request request, Actor actor) {
        Instant now = clock.instant();
        AccountCard card = request.card();
        return new RemoteOrder(UUID.randomUUID(), card.meter().number(), card.number(),
                card.room().code(), request.operation(), request.terms(),
                request.reason().strip(), null, actor.operator().login(),
                actor.operator().displayName(), now, RemoteState.WAITING, now, 0, 0,
                RemoteMessages.ordered(), now);
    }

    @Override
    public Optional<Message> giveUp(UUID id, String reason, Actor actor) {
        RemoteOrder order = book.find(id).orElse(null);
        if (order == null || order.state() != RemoteState.UNKNOWN || order.duty()) {
            return Optional.of(RemoteMessages.nothingOpen());
        }
        if (!actor.operator().may(order.operation().permission())) {
            return Optional.of(RemoteMessages.notPermitted());
        }
        if (reason.isBlank()) {
            return Optional.of(RemoteMessages.noReason());
        }
        RemoteOrder ended = order.ended(RemoteState.GIVEN_UP,
                RemoteMessages.givenUp(actor.operator().displayName()), clock.instant());
        return switch (book.step(order, ended, List.of(), List.of(), teller.duty(ended), actor)) {
            case Paperwork.Filed.Done() -> Optional.empty();
            case Paperwork.Filed.Stale(var found) ->
                Optional.of(BookMessages.of(BookMessages.MOVED, found));
            case Paperwork.Filed.NotWritten(var code, var detail) ->
                Optional.of(BookMessages.of(code, detail));
        };
    }

    @Override
    public List<RemoteOrder> open() {
        return book.open();
    }

    @Override
    public List<RemoteOrder> last(String meter, int most) {
        return book.last(meter, most);
    }

    @Override
    public List<ControlFact> facts(UUID order) {
        return book.facts(order);
    }
}
