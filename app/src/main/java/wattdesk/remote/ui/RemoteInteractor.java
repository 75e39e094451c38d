package wattdesk.remote.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import wattdesk.customer.AccountCard;
import wattdesk.metering.ControlGateway.Step;
import wattdesk.operator.Actor;
import wattdesk.operator.Permission;
import wattdesk.remote.Operation;
import wattdesk.remote.Remote;
import wattdesk.remote.Remote.Foreseen;
import wattdesk.remote.Remote.Performed;
import wattdesk.remote.RemoteOrder;
import wattdesk.remote.Terms;
import wattdesk.tariff.Commodity;

/// The sheets' only door to services; blocks.
final class RemoteInteractor {

    private static final int MOST_SHOWN = 5;

    private final Remote remote;
    private final Function<String, Commodity> commodity;
    private final Actor actor;

    RemoteInteractor(RemoteServices services, Actor actor) {
        remote = services.remote();
        commodity = services.commodity();
        this.actor = actor;
    }

    /// What this person can do to the meter, whether prices are among it, and what was done last.
    record Found(List<Operation> operations, boolean prices, List<RemoteOrder> last) {}

    Found find(AccountCard card) {
        return new Found(remote.operations(card, actor).stream().sorted().toList(),
                actor.operator().may(Permission.TELL_METERS)
                        && unit(card) == Commodity.ELECTRICITY,
                remote.last(card.meter().number(), MOST_SHOWN));
    }

    /// What the meter counts.
    Commodity unit(AccountCard card) {
        return commodity.apply(card.tariffId());
    }

    List<Foreseen> foresee(AccountCard card, Operation operation) {
        return remote.foresee(card, operation);
    }

    /// The button that was pressed named the room.
    Performed perform(AccountCard card, Operation operation, Terms terms, String reason,
            Consumer<Step> progress) {
        return remote.perform(new Remote.Request(card, operation, terms, reason, true), actor,
                progress);
    }
}
