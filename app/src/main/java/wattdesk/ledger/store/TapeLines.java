package wattdesk.ledger.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    /// Goes over the first bytes, whole lines that need no reading, and hands them to `sum`; fewer
    /// where the file has fewer.
    long pass(long bytes, OutputStream sum) throws IOException {
        byte[] part = new byte[LONGEST];
        int read = 0;
        while (read >= 0 && wholeLength < bytes) {
            read = in.read(part, 0, (int) Math.min(part.length, bytes - wholeLength));
            for (int i = 0; i < read; i++) {
                number += part[i] == '\n' ? 1 : 0;
            }
            if (read > 0) {
                sum.write(part, 0, read);
                wholeLength += read;
            }
        }
        return wholeLength;
    }

    /// Hands the last whole line to `sum`, with its break.
    void lastTo(OutputStream sum) throws IOException {
        line.writeTo(sum);
        sum.write('\n');
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
