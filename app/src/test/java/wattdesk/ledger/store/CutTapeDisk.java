package wattdesk.ledger.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;

/// The tape's files on a [CutDisk].
final class CutTapeDisk implements TapeDisk {

    private final CutDisk disk;
    private final TreeMap<String, ByteArrayOutputStream> files = new TreeMap<>();

    CutTapeDisk(CutDisk disk) {
        this.disk = disk;
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public InputStream read(String name) {
        return new ByteArrayInputStream(files.get(name).toByteArray());
    }

    @Override
    public void append(String name, byte[] bytes) throws IOException {
        disk.known(name, new byte[0]);
        ByteArrayOutputStream file =
                files.computeIfAbsent(name, n -> new ByteArrayOutputStream());
        disk.write(name, file.size(), bytes);
        file.write(bytes);
    }

    @Override
    public void force(String name) throws IOException {
        disk.force(name);
    }

    @Override
    public void truncate(String name, long length) {
        throw new UnsupportedOperationException("these tests start with an empty tape");
    }

    @Override
    public void setAside(String name) {
        throw new UnsupportedOperationException("these tests know one tape");
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
