package wattdesk.cli;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.operator.Actor;
import wattdesk.remote.RemoteOrder;
import wattdesk.remote.RemoteWords;
import wattdesk.station.Station;

/// Orders to meters: those that the station goes on with, or the last ones of a meter; ends the
/// question about one of which nobody knows what became.
@Command(name = "orders")
final class RemoteOrders implements Callable<Integer> {

    private static final int MOST = 20;

    private final Desk desk;

    @Parameters(paramLabel = "NO", arity = "0..1", descriptionKey = "wattdesk.remote.orders.NO")
    private @Nullable String number;

    @Option(names = "--give-up", paramLabel = "ORDER")
    private @Nullable UUID order;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "")
    private String reason = "";

    RemoteOrders(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        UUID ended = order;
        Who who = ended == null ? new Who(desk) : Who.required(desk);
        try (Station station = desk.open()) {
            if (ended != null) {
                Actor actor = who.operator(station);
                station.remote().giveUp(ended, reason, actor).ifPresent(why -> {
                    throw Fault.told(Exit.REFUSED, why).thrown();
                });
            }
            show(number == null ? station.remote().open() : station.remote().last(
                    RemoteMeter.of(station, number).meter().number(), MOST));
            return Exit.DONE.code();
        }
    }

    private void show(List<RemoteOrder> orders) {
        RemoteWords words = new RemoteWords(desk.terminal().language());
        orders.forEach(each -> desk.terminal().answer(desk.json(),
                RemoteText.document(each, desk.terminal().language()),
                RemoteText.line(each, words, desk.terminal().language())));
    }
}
