package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import wattdesk.meterio.card.layout.MasterKey;

/// The keys of a site's cards in a file, never on the command line: 32 hexadecimal digits, and on a
/// second line, where memory cards have a PSC of their own, six.
@SuppressWarnings("ArrayRecordComponent") // key bytes, never compared and never printed
record CardKeyFile(byte[] master, byte[] psc) {

    private static final String FACTORY_PSC = "FFFFFF";

    static CardKeyFile read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file).stream().map(String::strip)
                    .filter(line -> !line.isEmpty()).toList();
            String key = lines.isEmpty() ? "" : lines.getFirst();
            String psc = lines.size() > 1 ? lines.get(1) : FACTORY_PSC;
            if (!key.matches("[0-9A-Fa-f]{32}") || !psc.matches("[0-9A-Fa-f]{6}")) {
                throw Fault.of(Exit.USAGE, "WD-1155", file).thrown();
            }
            return new CardKeyFile(HexFormat.of().parseHex(key), HexFormat.of().parseHex(psc));
        } catch (IOException e) {
            throw Fault.of(Exit.USAGE, "WD-1155", file).thrown();
        }
    }

    MasterKey key() {
        return new MasterKey(master, psc);
    }

    @Override
    public String toString() {
        return "CardKeyFile";
    }
}
