package wattdesk.settings;

import wattdesk.message.Language;

/// In which language receipts are printed.
public enum PaperLanguage {
    /// As the screen, or the command, of whoever sells or reprints.
    SCREEN,
    ZH,
    EN;

    /// The language of a paper that is asked for on a screen in `screen`.
    public Language on(Language screen) {
        return switch (this) {
            case SCREEN -> screen;
            case ZH -> Language.ZH;
            case EN -> Language.EN;
        };
    }
}
