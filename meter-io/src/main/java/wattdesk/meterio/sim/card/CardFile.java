package wattdesk.meterio.sim.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;

/// A virtual card that lies in a file: its kind on the first line, its memory in hex behind it.
public final class CardFile {

    private static final int WIDTH = 64;

    private CardFile() {}

    /// Throws [IOException] for a file that is no card.
    public static VirtualCard load(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String kind = lines.isEmpty() ? "" : lines.getFirst().strip();
        try {
            byte[] memory = HexFormat.of().parseHex(
                    String.join("", lines.subList(Math.min(1, lines.size()), lines.size())));
            return card(kind, memory);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": no card in this file", e);
        }
    }

    private static VirtualCard card(String kind, byte[] memory) {
        VirtualCard card = switch (kind) {
            case MifareCard.KIND -> new MifareCard(memory);
            case CpuCard.KIND -> new CpuCard(memory, System.nanoTime());
            case MemoryCard.KIND -> new MemoryCard(memory);
            default -> throw new IllegalArgumentException(kind);
        };
        int wanted = blankLength(card);
        if (memory.length != wanted) {
            throw new IllegalArgumentException(memory.length + " bytes instead of " + wanted);
        }
        return card;
    }

    private static int blankLength(VirtualCard card) {
        byte[] key = new byte[16];
        VirtualCard blank = switch (card) {
            case MifareCard _ -> MifareCard.blank(new byte[4]);
            case CpuCard _ -> CpuCard.personalised(new byte[8], key, key, 0);
            default -> MemoryCard.blank();
        };
        return blank.memory().length;
    }

    /// Keeps the card, the old state or the new one, never a mixture.
    public static void save(Path file, VirtualCard card) throws IOException {
        StringBuilder text = new StringBuilder(card.kind()).append('\n');
        String hex = SlotCodec.hex(card.memory());
        for (int at = 0; at < hex.length(); at += WIDTH) {
            text.append(hex, at, Math.min(hex.length(), at + WIDTH)).append('\n');
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// A CPU card whose keys are made of a master key, as the own layout makes them.
    public static CpuCard cpu(byte[] serial, byte[] master) {
        var codec = new SlotCodec(master, serial);
        return CpuCard.personalised(
                serial, codec.key(3, "EXT1"), codec.key(3, "MAC1"), System.nanoTime());
    }
}
