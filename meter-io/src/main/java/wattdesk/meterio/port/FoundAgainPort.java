package wattdesk.meterio.port;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A serial device that is opened under the name which its adapter has now.
final class FoundAgainPort implements BytePort {

    private final String path;
    private final AdapterMemory memory;
    private final Function<String, BytePort> devices;
    private volatile @Nullable BytePort port;

    /// @param devices makes the unopened port of a name
    FoundAgainPort(String path, AdapterMemory memory, Function<String, BytePort> devices) {
        this.path = path;
        this.memory = memory;
        this.devices = devices;
    }

    @Override
    public void open(Listener listener) throws PortException {
        String now = memory.now(path);
        BytePort found = devices.apply(now);
        port = found;
        found.open(listener);
        memory.opened(path, now);
    }

    @Override
    public int write(byte[] bytes) {
        BytePort now = port;
        return now == null ? 0 : now.write(bytes);
    }

    @Override
    public boolean isOpen() {
        BytePort now = port;
        return now != null && now.isOpen();
    }

    @Override
    public void close() {
        BytePort now = port;
        if (now != null) {
            now.close();
        }
    }
}
