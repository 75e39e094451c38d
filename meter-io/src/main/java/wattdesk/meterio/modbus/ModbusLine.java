package wattdesk.meterio.modbus;

import com.ghgande.j2mod.modbus.ModbusException;
import com.ghgande.j2mod.modbus.ModbusSlaveException;
import com.ghgande.j2mod.modbus.io.ModbusRTUTransport;
import com.ghgande.j2mod.modbus.io.ModbusSerialTransaction;
import com.ghgande.j2mod.modbus.io.ModbusTransaction;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersResponse;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Cancelled;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.port.LineClock;

/// Modbus-RTU on one line: reads through j2mod behind the guarded connection, vendor functions as
/// raw frames. One object per line, because it remembers which replies may still be under way.
public final class ModbusLine {

    private static final int TRIES = 3;
    private static final Duration WAIT_FOR_SAFE_COUNT = Duration.ofMillis(500);
    private static final int READ_INPUT = 4;

    private final CountSalting salting;

    public ModbusLine(LineClock clock) {
        salting = new CountSalting(clock);
    }

    /// Reads registers, with up to two more tries.
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
        GuardedConnection connection = new GuardedConnection(request -> channel.ask(request,
                RtuReply.toRead(read.unit(), read.function(), asked), RtuReply.readBytes(asked),
                false));
        RegisterReply reply = execute(connection, request(read, asked), read.count());
        salting.asked(read, asked, connection.result() instanceof Answered);
        return reply;
    }

    private static ModbusRequest request(RegisterRead read, int count) {
        ModbusRequest request = read.function() == READ_INPUT
                ? new ReadInputRegistersRequest(read.start(), count)
                : new ReadMultipleRegistersRequest(read.start(), count);
        request.setUnitID(read.unit());
        request.setHeadless();
        return request;
    }

    private static RegisterReply execute(
            GuardedConnection connection, ModbusRequest request, int count) {
        try {
            ModbusRTUTransport transport = new ModbusRTUTransport();
            transport.setCommPort(connection);
            ModbusTransaction transaction = transport.createTransaction();
            transaction.setRetries(1);
            ((ModbusSerialTransaction) transaction).setTransDelayMS(0);
            transaction.setRequest(request);
            transaction.execute();
            return new RegisterReply.Registers(values(transaction.getResponse(), count));
        } catch (ModbusSlaveException e) {
            return new RegisterReply.Refused(e.getType());
        } catch (ModbusException | IOException e) {
            return new RegisterReply.Missed(connection.result());
        }
    }

    private static List<Integer> values(ModbusResponse response, int count) {
        IntUnaryOperator register = switch (response) {
            case ReadMultipleRegistersResponse holding ->
                    i -> holding.getRegister(i).toUnsignedShort();
            case ReadInputRegistersResponse input -> i -> input.getRegister(i).toUnsignedShort();
            default -> throw new IllegalStateException(response.getHexMessage());
        };
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(register.applyAsInt(i));
        }
        return List.copyOf(values);
    }

    /// Sends a frame that changes the meter: once, whatever comes back.
    public WriteReply write(Channel channel, Octets request) {
        salting.changing(request.unsigned(0));
        ExchangeResult result = channel.ask(
                request, RtuReply.toVendorWrite(request), request.length(), true);
        if (!(result instanceof Answered answered)) {
            return new WriteReply.Missed(result);
        }
        boolean refused =
                (answered.reply().unsigned(1) ^ request.unsigned(1)) == RtuReply.EXCEPTION;
        return refused ? new WriteReply.Refused(answered.reply().unsigned(2))
                : new WriteReply.Acknowledged();
    }
}
