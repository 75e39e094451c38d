package wattdesk.reports.receipt;

import java.util.List;
import wattdesk.reports.receipt.Block.Mark;

/// What became of the delivery, in the words of money 3.1.
final class StateBlocks {

    private StateBlocks() {}

    static List<Block> of(Delivery delivery, Words words) {
        return switch (delivery) {
            case Delivery.Delivered done -> List.of(new Block.State(
                    Mark.DONE,
                    words.get("delivered"),
                    words.get("delivered.meaning", Figures.time(done.at()))));
            case Delivery.Pending _ -> state(Mark.WAITING, "pending", words);
            case Delivery.Unknown _ -> state(Mark.UNKNOWN, "unknown", words);
            case Delivery.Refused no -> refused(no, words);
            case Delivery.Disputed _ -> state(Mark.DISPUTED, "disputed", words);
            case Delivery.Voided gone -> voided(gone, words);
        };
    }

    private static List<Block> state(Mark mark, String key, Words words) {
        return List.of(new Block.State(mark, words.get(key), words.get(key + ".meaning")));
    }

    private static List<Block> refused(Delivery.Refused no, Words words) {
        String reason = no.reason().isBlank() ? "" : no.reason() + "\n";
        return List.of(new Block.State(
                Mark.REFUSED, words.get("refused"), reason + words.get("refused.meaning")));
    }

    private static List<Block> voided(Delivery.Voided gone, Words words) {
        return List.of(
                new Block.State(Mark.VOID, words.get("voided"), words.get("voided.meaning")),
                new Block.Pair(words.get("voided.at"), Figures.time(gone.at())),
                new Block.Pair(words.get("voided.by"), gone.requestedBy()),
                new Block.Pair(words.get("voided.approved"), gone.approvedBy()),
                new Block.Pair(words.get("voided.reason"), gone.reason()));
    }
}
