package wattdesk.remote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.message.Message;
import wattdesk.metering.ControlFact;
import wattdesk.metering.ControlGateway.Step;
import wattdesk.operator.Actor;

/// Orders to single meters: what one would do, doing it, how it stands.
public interface Remote {

    /// One order as it is asked for. `confirmed` says that the person saw what it will do and named
    /// the room that may be cut by it.
    record Request(AccountCard card, Operation operation, Terms terms, String reason,
            boolean confirmed) {}

    /// What can be done to this meter by this person.
    Set<Operation> operations(AccountCard card, Actor actor);

    /// What it would do; nothing is sent and nothing is asked.
    List<Foreseen> foresee(AccountCard card, Operation operation);

    /// Does it and waits until it has ended or nobody knows: makes the order durable, tells the
    /// meter, reads back, and gives a forced meter back to its own logic. Blocks with a limit;
    /// never call it on the screen's thread.
    Performed perform(Request request, Actor actor, Consumer<Step> progress);

    /// Ends the question about an order of which nobody knows what became, on somebody's word.
    Optional<Message> giveUp(UUID order, String reason, Actor actor);

    /// Orders that the station goes on with, the oldest first.
    List<RemoteOrder> open();

    /// The last orders of a meter, the newest first.
    List<RemoteOrder> last(String meter, int most);

    /// What the meter showed when the order ended.
    List<ControlFact> facts(UUID order);

    /// One sentence of a foresight: its key in the words of this feature, and what fills its gaps.
    record Foreseen(String key, List<String> arguments) {
        static Foreseen of(String key, Object... arguments) {
            return new Foreseen(key,
                    java.util.Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }

    /// What became of a request.
    sealed interface Performed {

        /// No order was made, or it could not be made durable: nothing was sent.
        record Not(Message why) implements Performed {}

        /// `duty` is the order that gave the meter back to its own logic, where there was one.
        record Ended(RemoteOrder order, List<ControlFact> facts, @Nullable RemoteOrder duty)
                implements Performed {}
    }
}
