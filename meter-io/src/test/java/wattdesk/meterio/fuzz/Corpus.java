package wattdesk.meterio.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import wattdesk.meterio.Vector;
import wattdesk.meterio.line.Hex;

/// What a fuzzer begins with and what `verify` repeats: the published frames, the shipped profiles,
/// and every input that ever broke a rule (`src/test/resources/fuzz/TARGET/*`).
final class Corpus {

    private static final List<String> PLANS = List.of("ok", "none,drop:3,flip:7", "credit=none*3",
            "duplate:700,delay:40,gap:5,fe:4,zero:1,trail:5",
            "echo:on,baud:2400,bits:11,latency:16",
            "write=partial,reqlost,noise68:9,wrongaddr,stale,heartbeat,gone,half:4,dup,echo:off");

    private Corpus() {
    }

    static List<byte[]> of(Target target) {
        List<byte[]> inputs = new ArrayList<>(switch (target) {
            case DLT645, DLT645_1997, REPLY_645, CJT188, MODBUS, MODBUS_TCP -> frames();
            case CARD_GRID, CARD_OWN -> List.of(new byte[48],
                    new byte[] {0x50, 1, 2, 1, 0, 0, 0, 7},
                    Arrays.copyOf(new byte[] {0x68, 1, 0, 0x27}, 45), new byte[] {0x52, 1});
            case PROFILE -> files("/wattdesk/meterio/profiles");
            case FAULT_PLAN -> PLANS.stream()
                    .map(plan -> plan.getBytes(StandardCharsets.UTF_8)).toList();
        });
        inputs.addAll(files("/fuzz/" + target));
        return inputs;
    }

    private static List<byte[]> frames() {
        return Vector.of("DL/T645-2007", "DL/T645-1997", "CJ/T188-2004", "Modbus-RTU").stream()
                .map(vector -> Hex.bytes(vector.hex().replaceAll("\\s", ""))).toList();
    }

    /// Every file of a resource folder, in order; none where there is no folder.
    private static List<byte[]> files(String folder) {
        URL place = Corpus.class.getResource(folder);
        if (place == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
            List<byte[]> contents = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
