package wattdesk.meterio.line;

import java.time.Instant;

/// One chunk of a conversation as it was on the wire, for the trace and for the record of a credit.
///
/// @param hex upper case, two digits per byte, no spaces
/// @param note what the line made of it
/// @param blotted whether a password that stood in the frame was taken out of `hex`
public record FrameRecord(
        Instant at, Direction direction, String hex, Note note, boolean blotted) {

    public enum Direction { SENT, RECEIVED }

    /// What the line made of a chunk: `GARBLED` fits no frame, `STRAY` nobody had asked for, `ECHO`
    /// is what the adapter heard of our own frame.
    public enum Note {
        SENT("frame.sent"), ANSWER("frame.answer"), GARBLED("frame.garbled"),
        STRAY("frame.stray"), ECHO("frame.echo");

        private final String key;

        Note(String key) {
            this.key = key;
        }

        /// Its words in the bundle of this module.
        public String wordKey() {
            return key;
        }
    }
}
