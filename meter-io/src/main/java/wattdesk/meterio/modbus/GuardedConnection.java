package wattdesk.meterio.modbus;

import com.ghgande.j2mod.modbus.io.AbstractModbusTransport;
import com.ghgande.j2mod.modbus.net.AbstractSerialConnection;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Cancelled;
import wattdesk.meterio.line.Octets;

/// j2mod's own seam over our line (6.4): it hands j2mod only a reply that was already proved to fit
/// the request, so that no late, foreign or echoed frame reaches it.
final class GuardedConnection extends AbstractSerialConnection {

    /// So fast that j2mod adds no pauses of its own; the line keeps the gap.
    private static final int NO_PAUSES_BAUD = 100_000_000;

    private final Function<Octets, ExchangeResult> line;
    private ExchangeResult result = new Cancelled();
    private byte[] reply = new byte[0];
    private int handedOut;

    GuardedConnection(Function<Octets, ExchangeResult> line) {
        this.line = line;
    }

    /// How the last request ended.
    ExchangeResult result() {
        return result;
    }

    @Override
    public int writeBytes(byte[] buffer, int bytesToWrite) {
        result = line.apply(Octets.of(Arrays.copyOf(buffer, bytesToWrite)));
        reply = result instanceof Answered answered ? answered.reply().toArray() : new byte[0];
        handedOut = 0;
        return result instanceof Answered ? bytesToWrite : -1;
    }

    @Override
    public int readBytes(byte[] buffer, int bytesToRead) {
        int n = Math.min(bytesToRead, reply.length - handedOut);
        System.arraycopy(reply, handedOut, buffer, 0, n);
        handedOut += n;
        return n;
    }

    @Override
    public int bytesAvailable() {
        return 0;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public int getBaudRate() {
        return NO_PAUSES_BAUD;
    }

    @Override
    public void open() throws IOException {
        // the line opens itself
    }

    @Override
    public void close() {
        // the line closes itself
    }

    @Override
    public @Nullable AbstractModbusTransport getModbusTransport() {
        return null;
    }

    @Override
    public int getNumDataBits() {
        return 8;
    }

    @Override
    public int getNumStopBits() {
        return ONE_STOP_BIT;
    }

    @Override
    public int getParity() {
        return NO_PARITY;
    }

    @Override
    public String getPortName() {
        return "line";
    }

    @Override
    public String getDescriptivePortName() {
        return "line";
    }

    @Override
    public void setComPortTimeouts(int newTimeoutMode, int newReadTimeout, int newWriteTimeout) {
        // the line keeps its own deadlines
    }

    @Override
    public int getTimeout() {
        return 0;
    }

    @Override
    public void setTimeout(int timeout) {
        // the line keeps its own deadlines
    }

    @Override
    public Set<String> getCommPorts() {
        return Set.of();
    }
}
