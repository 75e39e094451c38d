package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.desk.CardDesk;

/// Shows what lies on the card in a reader.
@Command(name = "show")
final class CardShow implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CardBench bench = new CardBench();

    CardShow(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        CardTrouble trouble = new CardTrouble(desk.terminal());
        try (CardDesk cards = bench.open()) {
            ObjectNode document = switch (cards.read(bench.reader())) {
                case ReadResult.Contents found -> CardView.document(found.contents());
                case ReadResult.Blank blank -> CardView.document(blank);
                case ReadResult.Foreign foreign -> throw trouble.foreign(foreign.detail()).thrown();
                case ReadResult.Failed failed ->
                    throw trouble.lost(failed.loss(), failed.detail()).thrown();
            };
            desk.terminal().answer(
                    desk.json(), document, CardView.text(desk.terminal(), document));
            return Exit.DONE.code();
        }
    }
}
