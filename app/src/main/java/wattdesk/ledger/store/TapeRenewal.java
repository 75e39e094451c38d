package wattdesk.ledger.store;

import static wattdesk.store.generated.Tables.COMMAND;
import static wattdesk.store.generated.Tables.TAPE_EVENT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import wattdesk.ledger.BothSides;
import wattdesk.ledger.TapeEvent;

/// The way out of a divergence that no replay can mend: the tape is put away and written anew from
/// the database, if that has everything the tape can still tell. Two persons answer for it.
public final class TapeRenewal {

    private static final int MOST_SHOWN = 50;

    private final Tape tape;

    public TapeRenewal(Tape tape) {
        this.tape = tape;
    }

    /// Looks at every line of both; changes nothing.
    public BothSides look(DSLContext session, String divergence) throws IOException {
        List<String> only = new ArrayList<>();
        Set<String> agree = new HashSet<>();
        long unreadable = tape.salvage(line -> {
            if (has(session, line)) {
                agree.add(line.record().sequence() + "." + line.number());
            } else if (only.size() < MOST_SHOWN) {
                only.add(told(line));
            }
        });
        long stored = TapeRecords.linesUpTo(session, Long.MAX_VALUE);
        String subject = Seal.digest(
                divergence + stored + " " + agree.size() + " " + unreadable + only);
        return new BothSides(divergence, stored, agree.size(), unreadable, only, subject);
    }

    /// Only while nothing else can be written to the tape.
    public void perform(DSLContext session, String aside) throws IOException {
        tape.renew(aside, new StoredLines(session));
    }

    private static boolean has(DSLContext session, TapeLine line) {
        TapeEvent event = line.event();
        return session.fetchExists(session.selectOne().from(COMMAND)
                .join(TAPE_EVENT).on(TAPE_EVENT.SEQUENCE.eq(COMMAND.SEQUENCE))
                .where(COMMAND.ID.eq(line.record().command()))
                .and(COMMAND.SEQUENCE.eq(line.record().sequence()))
                .and(TAPE_EVENT.EVENT_NUMBER.eq(line.number()))
                .and(TAPE_EVENT.TYPE.eq(event.type().name()))
                .and(TAPE_EVENT.AMOUNT_FEN.eq(event.amountFen())));
    }

    private static String told(TapeLine line) {
        TapeEvent event = line.event();
        return "sequence " + line.record().sequence() + " " + event.type() + " "
                + event.amountFen() + " fen, meter " + event.meter() + ", sale " + event.sale()
                + ", receipt " + line.record().receipt();
    }
}
