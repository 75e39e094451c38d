package wattdesk.ledger.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a tape file one after another, however large the file is.
final class TapeLines implements AutoCloseable {

    /// No line is longer, so no crash leaves more than this of one.
    static final int LONGEST = 1 << 16;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private long wholeLength;
    private int number;

    TapeLines(InputStream in) {
        this.in = in;
    }

    /// The next line without its break; null behind the last whole one. What is too long for a line
    /// is given as it is: nobody can have sealed it.
    @Nullable String next() throws IOException {
        line.reset();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n' || line.size() == LONGEST) {
                number++;
                wholeLength += line.size() + 1L;
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(read);
        }
        return null;
    }

    /// Which line of the file the last one was, from 1.
    int number() {
        return number;
    }

    /// How many bytes the whole lines have.
    long wholeLength() {
        return wholeLength;
    }

    /// What there is of a line behind them.
    int tornBytes() {
        return line.size();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
