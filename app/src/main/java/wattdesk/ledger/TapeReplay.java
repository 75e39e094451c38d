package wattdesk.ledger;

/// Makes again the change that the database lost and the tape kept.
///
/// The moves belong to the features, so they say what an event means for their rows; the books
/// write the answer through the same door, with the sequence, time, day and receipt number of the
/// record, and entries marked "from tape". What the tape does not tell (names, cash given) is
/// looked up or left out; a credit whose intent is replayed is read back before anything else.
public interface TapeReplay {

    Answer replay(TapeRecord record);

    /// What came of it.
    sealed interface Answer {

        /// The change; its command, fingerprint, actor, receipt and tape are taken from the record.
        record Again(Change change) implements Answer {}

        /// It speaks of an account or a sale that the database does not have: people must look.
        record Impossible(String why) implements Answer {}
    }
}
