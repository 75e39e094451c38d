package wattdesk.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The files of the tape; behind this seam tests cut the power and fill the disk.
public interface TapeDisk extends AutoCloseable {

    /// Names of the files there are, oldest first.
    List<String> names() throws IOException;

    /// The bytes of a file from its beginning; the caller closes it.
    InputStream read(String name) throws IOException;

    /// Adds bytes at the end and makes the file where there is none; on the disk after `force`.
    void append(String name, byte[] bytes) throws IOException;

    /// Returns when everything appended to that file is on the disk.
    void force(String name) throws IOException;

    /// Cuts off what is behind that length, on the disk when it returns.
    void truncate(String name, long length) throws IOException;

    /// Puts all files away under that name, where nothing looks for the tape; they are kept.
    void setAside(String name) throws IOException;

    @Override
    void close() throws IOException;
}
