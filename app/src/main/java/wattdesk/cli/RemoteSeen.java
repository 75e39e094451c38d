package wattdesk.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.customer.AccountCard;
import wattdesk.station.Station;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.SeenWords;

/// What the station last saw of its meters; with `--now` it looks first.
@Command(name = "seen")
final class RemoteSeen implements Callable<Integer> {

    private final Desk desk;
    private final Clock clock = Clock.systemUTC();

    @Parameters(paramLabel = "NO", arity = "0..1", descriptionKey = "wattdesk.remote.seen.NO")
    private @Nullable String number;

    @Option(names = "--now")
    private boolean look;

    RemoteSeen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (look && number == null) {
            throw Typed.wrong("NO", "--now");
        }
        try (Station station = desk.open()) {
            List<AccountCard> cards = number == null ? station.accounts().all()
                    : List.of(RemoteMeter.of(station, number));
            if (look) {
                var _ = station.sights().now(cards.getFirst().meter());
            }
            cards.forEach(card -> tell(station, card));
            return Exit.DONE.code();
        }
    }

    private void tell(Station station, AccountCard card) {
        Instant now = clock.instant();
        String meter = card.meter().number();
        MeterSeen seen = station.sights().seen().of(meter).orElse(null);
        desk.terminal().answer(desk.json(),
                RemoteText.document(meter, seen, now).put("room", card.room().code()),
                RemoteText.line(card.room().code(), meter, seen, now,
                        new SeenWords(desk.terminal().language())));
    }
}
