package wattdesk.meterio.card.layout;

import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.ReaderSettings;
import wattdesk.meterio.card.apdu.CardMedium;
import wattdesk.meterio.card.apdu.CardStop;
import wattdesk.meterio.card.apdu.CardTalk;
import wattdesk.meterio.card.cpu.CpuMedium;
import wattdesk.meterio.card.mifare.MifareMedium;
import wattdesk.meterio.card.sle4442.Sle4442Medium;

/// The protocol of each medium.
final class Media {

    private Media() {}

    static CardMedium open(MediumKind kind, CardTalk talk, ReaderSettings settings)
            throws CardStop {
        return switch (kind) {
            case MIFARE_1K -> new MifareMedium(talk, settings);
            case CPU -> new CpuMedium(talk);
            case SLE4442 -> new Sle4442Medium(talk, settings);
        };
    }
}
