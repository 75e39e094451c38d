package wattdesk.meterio.meter;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Meaning;
import wattdesk.meterio.meter.profile.Finding;

/// The words of this module: Chinese for Chinese locales, English for all others.
public final class MeterWords {

    private final ResourceBundle bundle;

    public MeterWords(Locale locale) {
        boolean chinese = "zh".equals(locale.getLanguage());
        bundle = ResourceBundle.getBundle("wattdesk.meterio.words",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /// The sentence of a key with its arguments.
    public String say(String key, List<String> arguments) {
        return MessageFormat.format(bundle.getString(key), arguments.toArray());
    }

    /// The sentence of a meaning; an argument that begins with `@` is the key of a word.
    public String say(Meaning meaning) {
        return say(meaning.key(), meaning.arguments().stream()
                .map(argument -> argument.startsWith("@") ? say(argument.substring(1)) : argument)
                .toList());
    }

    /// What the line made of a frame, and whether a password was taken out of it.
    public String note(FrameRecord frame) {
        String note = say(frame.note().wordKey());
        return frame.blotted() ? say("frame.blotted", List.of(note)) : note;
    }

    /// A finding of a profile file.
    public String say(Finding finding) {
        return say(finding.key(), finding.arguments());
    }

    public String say(String key) {
        return say(key, List.of());
    }
}
