package wattdesk.meterio.modbus;

import com.ghgande.j2mod.modbus.ModbusException;
import com.ghgande.j2mod.modbus.ModbusSlaveException;
import com.ghgande.j2mod.modbus.io.ModbusRTUTransport;
import com.ghgande.j2mod.modbus.io.ModbusSerialTransaction;
import com.ghgande.j2mod.modbus.io.ModbusTransaction;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Cancelled;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder;
import wattdesk.meterio.port.LineClock;

/// Modbus on one line: the functions of the standard through j2mod behind the guarded connection,
/// vendor functions as raw frames; bare on a wire, in envelopes to a Modbus-TCP gateway. One object
/// per line, because it remembers which replies may still be under way.
public final class ModbusLine {

    private static final int TRIES = 3;
    private static final Duration WAIT_FOR_SAFE_COUNT = Duration.ofMillis(500);
    private static final int AMBIGUOUS_BYTES = 5;

    private final CountSalting salting;
    private final boolean messages;
    private final AtomicInteger transaction = new AtomicInteger();

    /// @param messages true for Modbus-TCP
    public ModbusLine(LineClock clock, boolean messages) {
        this.salting = new CountSalting(clock);
        this.messages = messages;
    }

    /// Reads registers or coils, with up to two more tries.
    public RegisterReply read(Channel channel, RegisterRead read) {
        RegisterReply reply = new RegisterReply.Missed(new Cancelled());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            reply = once(channel, read);
            if (!(reply instanceof RegisterReply.Missed missed)
                    || !Channel.worthRepeating(missed.last())) {
                return reply;
            }
        }
        return reply;
    }

    private RegisterReply once(Channel channel, RegisterRead read) {
        int count = salting.count(read);
        while (count == 0) {
            channel.reservation().pause(WAIT_FOR_SAFE_COUNT);
            count = salting.count(read);
        }
        int asked = count;
        GuardedConnection connection = new GuardedConnection(request -> ask(channel, request,
                RtuReply.toRead(read.unit(), read.function(), asked),
                RtuReply.readBytes(read.function(), asked), false));
        RegisterReply reply = reading(connection, read, asked);
        salting.asked(read, asked, connection.result() instanceof Answered);
        return reply;
    }

    private static RegisterReply reading(
            GuardedConnection connection, RegisterRead read, int asked) {
        try {
            ModbusResponse response = execute(connection, Messages.read(read, asked));
            return new RegisterReply.Registers(Messages.values(response, read.count()));
        } catch (ModbusSlaveException e) {
            return new RegisterReply.Refused(e.getType());
        } catch (ModbusException | IOException e) {
            return new RegisterReply.Missed(connection.result());
        }
    }

    /// Sends a frame that changes the meter: once, whatever comes back.
    public WriteReply write(Channel channel, Octets request) {
        salting.changing(request.unsigned(0));
        ModbusRequest message = Messages.write(request);
        return message == null ? vendorWrite(channel, request)
                : standardWrite(channel, request, message);
    }

    /// The library must make the very bytes that were decided on, or nothing is sent.
    private WriteReply standardWrite(Channel channel, Octets request, ModbusRequest message) {
        GuardedConnection connection = new GuardedConnection(made -> made.equals(request)
                ? ask(channel, request, RtuReply.toWrite(request), request.length(), true)
                : new Cancelled());
        try {
            execute(connection, message);
            return connection.result() instanceof Answered answered
                    && RtuReply.noneWritten(request, answered.reply())
                    ? new WriteReply.Refused(0) : new WriteReply.Acknowledged();
        } catch (ModbusSlaveException e) {
            return new WriteReply.Refused(e.getType());
        } catch (ModbusException | IOException e) {
            return new WriteReply.Missed(connection.result());
        }
    }

    private WriteReply vendorWrite(Channel channel, Octets request) {
        ExchangeResult result = ask(
                channel, request, RtuReply.toVendorWrite(request), request.length(), true);
        if (!(result instanceof Answered answered)) {
            return new WriteReply.Missed(result);
        }
        Octets reply = answered.reply();
        if ((reply.unsigned(1) ^ request.unsigned(1)) == RtuReply.EXCEPTION) {
            return new WriteReply.Refused(reply.unsigned(2));
        }
        boolean unclear = (request.unsigned(1) & RtuReply.EXCEPTION) != 0
                && reply.length() == AMBIGUOUS_BYTES;
        return unclear ? new WriteReply.Unclear() : new WriteReply.Acknowledged();
    }

    private ExchangeResult ask(Channel channel, Octets request, ReplyFinder reply, int longest,
            boolean changes) {
        if (!messages) {
            return channel.ask(request, reply, longest, changes);
        }
        int number = transaction.incrementAndGet();
        ExchangeResult result = channel.ask(Mbap.wrap(request, number),
                Mbap.finder(number, reply), longest + Mbap.MORE_BYTES, changes);
        return result instanceof Answered answered
                ? new Answered(Mbap.frame(answered.reply()), answered.frames()) : result;
    }

    private static ModbusResponse execute(GuardedConnection connection, ModbusRequest request)
            throws ModbusException, IOException {
        ModbusRTUTransport transport = new ModbusRTUTransport();
        transport.setCommPort(connection);
        ModbusTransaction transaction = transport.createTransaction();
        transaction.setRetries(1);
        ((ModbusSerialTransaction) transaction).setTransDelayMS(0);
        transaction.setRequest(request);
        transaction.execute();
        return transaction.getResponse();
    }
}
