package wattdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.message.Message;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.card.desk.CardDesk;

/// Makes a card of this station blank again.
@Command(name = "clear")
final class CardClear implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CardBench bench = new CardBench();

    @Option(names = "--yes")
    private boolean yes;

    CardClear(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        CardKeyFile _ = bench.keys();
        if (!yes) {
            throw Fault.of(Exit.USAGE, "WD-1157", bench.reader()).thrown();
        }
        try (CardDesk cards = bench.openToWrite()) {
            return switch (cards.clear(bench.reader())) {
                case WriteResult.Written done -> print("CLEARED", done.contents().uid(), Exit.DONE);
                case WriteResult.Refused no ->
                    throw new CardTrouble(desk.terminal()).refused(no).thrown();
                case WriteResult.Unknown unknown -> {
                    int exit = print("UNKNOWN", "", Exit.UNKNOWN);
                    desk.terminal().tell(Message.of("cli", "WD-1161", unknown.detail()));
                    yield exit;
                }
            };
        }
    }

    private int print(String state, String uid, Exit exit) {
        desk.terminal().answer(desk.json(), Json.object().put("state", state).put("uid", uid),
                desk.terminal().word("card.value." + state) + "\t" + uid);
        return exit.code();
    }
}
