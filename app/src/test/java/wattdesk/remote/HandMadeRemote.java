package wattdesk.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import wattdesk.customer.AccountCard;
import wattdesk.message.Message;
import wattdesk.metering.ControlFact;
import wattdesk.metering.ControlGateway.Step;
import wattdesk.operator.Actor;

/// Orders that end as a test says.
public final class HandMadeRemote implements Remote {

    private final List<Request> requests = new ArrayList<>();
    private Performed answer = new Performed.Not(RemoteMessages.cannot());

    /// What the next requests come to.
    public void answers(Performed performed) {
        answer = performed;
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Set<Operation> operations(AccountCard card, Actor actor) {
        return Set.of(Operation.values());
    }

    @Override
    public List<Foreseen> foresee(AccountCard card, Operation operation) {
        return List.of(Foreseen.of("foresee." + operation.name().toLowerCase(
                java.util.Locale.ROOT), card.room().code(), card.meter().number(),
                card.customer().name()));
    }

    @Override
    public synchronized Performed perform(
            Request request, Actor actor, Consumer<Step> progress) {
        requests.add(request);
        for (Step step : Step.values()) {
            progress.accept(step);
        }
        return answer;
    }

    @Override
    public Optional<Message> giveUp(UUID order, String reason, Actor actor) {
        return Optional.empty();
    }

    @Override
    public List<RemoteOrder> open() {
        return List.of();
    }

    @Override
    public List<RemoteOrder> last(String meter, int most) {
        return List.of();
    }

    @Override
    public List<ControlFact> facts(UUID order) {
        return List.of();
    }
}
