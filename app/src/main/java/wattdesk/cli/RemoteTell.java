package wattdesk.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.customer.AccountCard;
import wattdesk.operator.Actor;
import wattdesk.quantity.Money;
import wattdesk.remote.Operation;
import wattdesk.remote.Remote;
import wattdesk.remote.Remote.Performed;
import wattdesk.remote.RemoteWords;
import wattdesk.remote.Terms;
import wattdesk.remote.Terms.Limit;
import wattdesk.station.Station;

/// Tells one meter of the station what to do and proves it. Without `--yes` it only tells what it
/// would do.
@Command(name = "tell")
final class RemoteTell implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "NO", descriptionKey = "wattdesk.remote.tell.NO")
    private String number = "";

    @Parameters(index = "1", paramLabel = "OPERATION",
            descriptionKey = "wattdesk.remote.tell.OPERATION")
    private Operation operation = Operation.CLOCK;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "")
    private String reason = "";

    @Option(names = "--alarm-1", paramLabel = "YUAN")
    private @Nullable String alarm1;

    @Option(names = "--alarm-2", paramLabel = "YUAN")
    private @Nullable String alarm2;

    @Option(names = "--overdraft", paramLabel = "YUAN")
    private @Nullable String overdraft;

    @Option(names = "--hoarding", paramLabel = "YUAN")
    private @Nullable String hoarding;

    @Option(names = "--close-permit", paramLabel = "YUAN")
    private @Nullable String closePermit;

    @Option(names = "--yes")
    private boolean yes;

    RemoteTell(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Terms terms = terms();
        RemoteWords words = new RemoteWords(desk.terminal().language());
        if (!yes) {
            try (Station station = desk.open()) {
                return foresee(station, words);
            }
        }
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            Actor actor = who.operator(station);
            AccountCard card = RemoteMeter.of(station, number);
            return switch (station.remote().perform(
                    new Remote.Request(card, operation, terms, reason, true), actor,
                    step -> desk.terminal().remark(words.step(step)))) {
                case Performed.Not(var why) -> throw Fault.told(Exit.REFUSED, why).thrown();
                case Performed.Ended ended -> {
                    desk.terminal().answer(desk.json(),
                            RemoteText.document(ended, desk.terminal().language()),
                            RemoteText.lines(ended, words, desk.terminal().language()));
                    yield RemoteText.exit(ended.order().state()).code();
                }
            };
        }
    }

    private int foresee(Station station, RemoteWords words) {
        AccountCard card = RemoteMeter.of(station, number);
        station.remote().foresee(card, operation).forEach(sentence -> desk.terminal().answer(
                desk.json(), Json.object().put("foresight", sentence.key())
                        .put("meaning", words.foreseen(sentence)), words.foreseen(sentence)));
        return Exit.USAGE.code();
    }

    private Terms terms() {
        Map<Limit, Money> limits = new EnumMap<>(Limit.class);
        put(limits, Limit.FIRST_ALARM, "--alarm-1", alarm1);
        put(limits, Limit.SECOND_ALARM, "--alarm-2", alarm2);
        put(limits, Limit.OVERDRAFT, "--overdraft", overdraft);
        put(limits, Limit.HOARDING, "--hoarding", hoarding);
        put(limits, Limit.CLOSE_PERMIT, "--close-permit", closePermit);
        return new Terms(limits);
    }

    private static void put(
            Map<Limit, Money> limits, Limit limit, String option, @Nullable String yuan) {
        if (yuan == null) {
            return;
        }
        if (!yuan.matches("\\d{1,8}(\\.\\d{1,2})?")) {
            throw Typed.wrong(option, yuan);
        }
        limits.put(limit, Money.ofFen(new java.math.BigDecimal(yuan).movePointRight(2)
                .longValueExact()));
    }
}
