package wattdesk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;

/// What a power cut left of commits that nobody had forced: whole chunks in holes of the file,
/// newer than the last commit that is there with all that belongs to it.
///
/// The engine never looks at them again, but numbers its next chunks as they are numbered and puts
/// them where the lost ones lay. After a second crash such a leftover could fit and be taken for
/// the newest state (decision 0045). So their headers are made unreadable before anybody writes.
final class Leftovers {

    private static final int BLOCK = 4096;
    private static final int FIRST_BLOCK = 2;
    private static final int HEADER = 1024;
    private static final Pattern OF_CHUNK = Pattern.compile(
            "chunk:\\p{XDigit}+,.*?version:(\\p{XDigit}+)[^\\n]*\\n.*", Pattern.DOTALL);
    /// Ends the header's line before it begins. The rest stays, for whoever wants to look.
    private static final byte NO_HEADER = '\n';

    private final long lastVersion;
    /// How many blocks belong to the living chunk that begins at a block.
    private final Map<Long, Integer> living = new HashMap<>();

    /// `found` is open at its last whole commit.
    Leftovers(MVStore found) {
        FileStore<?> store = found.getFileStore();
        lastVersion = store.lastChunkVersion();
        store.getLayoutMap().forEach((key, about) -> {
            if (key.startsWith("chunk.")) {
                Chunk<?> chunk = store.createChunk(about);
                living.put(chunk.block, chunk.len);
            }
        });
    }

    /// Returns how many there were; on the disk when it returns. Cut short, it can begin anew: what
    /// was found does not depend on them.
    int strike(DatabaseUrl url) throws IOException {
        int struck = 0;
        try (FileChannel file = FilePath.get(url.inEngine()).open("rw")) {
            long blocks = file.size() / BLOCK;
            for (long block = FIRST_BLOCK; block < blocks; ) {
                int blocksOfLiving = living.getOrDefault(block, 0);
                if (blocksOfLiving == 0 && newer(file, block)) {
                    int _ = file.write(ByteBuffer.wrap(new byte[] {NO_HEADER}), block * BLOCK);
                    struck++;
                }
                block += Math.max(1, blocksOfLiving);
            }
            if (struck > 0) {
                file.force(true);
            }
        }
        return struck;
    }

    private boolean newer(FileChannel file, long block) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        int read = 1;
        while (header.hasRemaining() && read > 0) {
            read = file.read(header, block * BLOCK + header.position());
        }
        Matcher chunk = OF_CHUNK.matcher(
                new String(header.array(), StandardCharsets.ISO_8859_1));
        return chunk.matches() && Long.parseLong(chunk.group(1), 16) > lastVersion;
    }
}
