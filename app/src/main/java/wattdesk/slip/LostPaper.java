package wattdesk.slip;

import java.util.List;
import java.util.UUID;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.slip.SlipPaper.Part;

/// Stands under a number that was handed over and that nobody can tell anything of any more: the
/// database lost it, and no cash went with it, so the tape never had it.
public final class LostPaper {
    private LostPaper() {}

    /// The same number has the same id.
    public static UUID id(String series, long number) {
        return UUID.nameUUIDFromBytes(
                (series + " " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static SlipPaper of(Language language) {
        Words words = Words.of("slip", "paper", language);
        return new SlipPaper(language, words.get("lost.title"),
                List.of(new Part.Note(words.get("lost.note"))));
    }
}
