package wattdesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wattdesk.meterio.card.CardFormat;
import wattdesk.meterio.card.CardReaderPort;
import wattdesk.meterio.card.ReaderSettings;
import wattdesk.meterio.card.desk.CardDesk;
import wattdesk.meterio.card.grid.GridFormat;
import wattdesk.meterio.card.layout.OwnFormat;
import wattdesk.meterio.card.pcsc.PcscPort;

/// Where a card on the bench lies, and its keys: the options that `card show`, `sell` and `clear`
/// share.
final class CardBench {

    private static final String FILE = "sim:";
    /// The bench is no site of its own.
    private static final long SITE = 1;

    @Option(names = "--reader", paramLabel = "NAME", descriptionKey = "card.reader")
    private String reader = "";

    @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "card.key-file")
    private @Nullable Path keyFile;

    /// A part of the reader's name; empty for the first one with a card.
    String reader() {
        return reader;
    }

    /// The keys; what changes a card needs them.
    CardKeyFile keys() {
        Path file = keyFile;
        if (file == null) {
            throw Fault.of(Exit.USAGE, "WD-1001", "--key-file").thrown();
        }
        return CardKeyFile.read(file);
    }

    /// For looking: without keys only what is open to everybody is shown.
    CardDesk open() {
        Path file = keyFile;
        CardKeyFile keys = file == null ? null : CardKeyFile.read(file);
        return desk(keys, false);
    }

    /// For writing; a card file that is not there yet becomes a blank card.
    CardDesk openToWrite() {
        return desk(keys(), true);
    }

    private CardDesk desk(@Nullable CardKeyFile keys, boolean makesCards) {
        List<CardFormat> formats = new ArrayList<>();
        if (keys != null) {
            formats.add(new OwnFormat(keys.key(), SITE, ReaderSettings::of));
        }
        formats.add(new GridFormat());
        return new CardDesk(port(keys, makesCards), formats);
    }

    private CardReaderPort port(@Nullable CardKeyFile keys, boolean makesCards) {
        return reader.startsWith(FILE)
                ? new CardFileReader(file(), keys == null ? null : keys.master(), makesCards)
                : PcscPort.ofThisComputer();
    }

    /// The card file of a `sim:` reader.
    Path file() {
        if (!reader.startsWith(FILE) || reader.length() == FILE.length()) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--reader", reader).thrown();
        }
        return Path.of(reader.substring(FILE.length()));
    }
}
