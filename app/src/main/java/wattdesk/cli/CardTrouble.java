package wattdesk.cli;

import wattdesk.meterio.card.CardDecision;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.WriteResult;

/// What keeps a card from being read or written, in words.
record CardTrouble(Terminal terminal) {

    Fault lost(CardLoss loss, String detail) {
        return switch (loss) {
            case SERVICE -> Fault.of(Exit.DEVICE, "WD-1150", detail);
            case NO_CARD -> Fault.of(Exit.DEVICE, "WD-1151",
                    detail.isEmpty() ? terminal.word("card.any-reader") : detail);
            case NO_READER -> Fault.of(Exit.DEVICE, "WD-1152", detail);
            case IN_USE, CARD_OUT, CARD_RESET, HELD, NO_ANSWER, OTHER ->
                Fault.of(Exit.DEVICE, "WD-1153", terminal.word("card.loss." + loss), detail);
        };
    }

    Fault foreign(String detail) {
        return Fault.of(Exit.REFUSED, "WD-1154", detail);
    }

    Fault refused(WriteResult.Refused refused) {
        return switch (refused.reason()) {
            case NOT_REACHED -> Fault.of(Exit.DEVICE, "WD-1153",
                    terminal.word("card.refusal.NOT_REACHED"), refused.detail());
            case FOREIGN_CARD -> foreign(refused.detail());
            case OTHER_CARD, OTHER_METER, COUNT, BLANK -> misfit("card.refusal.", refused.reason());
            case ERROR_COUNTER, CARD_LOCKED, AUTHENTICATION, READER, READ_ONLY, CARD_FAULT ->
                Fault.of(Exit.REFUSED, "WD-1160",
                        terminal.word("card.refusal." + refused.reason()), refused.detail())
                        .with("reason", refused.reason().name());
        };
    }

    Fault blank() {
        return misfit("card.refusal.", CardRefusal.BLANK);
    }

    Fault blocked(CardDecision.Reason reason) {
        return misfit("card.block.", reason);
    }

    private Fault misfit(String family, Enum<?> reason) {
        return Fault.of(Exit.REFUSED, "WD-1159", terminal.word(family + reason.name()))
                .with("reason", reason.name());
    }

    Fault notLoaded(long count) {
        return Fault.of(Exit.REFUSED, "WD-1158", count).as("CARD_NOT_LOADED")
                .with("count", count);
    }
}
