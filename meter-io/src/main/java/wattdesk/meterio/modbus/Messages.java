package wattdesk.meterio.modbus;

import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadCoilsRequest;
import com.ghgande.j2mod.modbus.msg.ReadCoilsResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersResponse;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.msg.WriteCoilRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleCoilsRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterRequest;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.util.BitVector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Octets;

/// Our reads and writes as the library's messages, and its answers as numbers.
final class Messages {

    private static final int VALUES_FROM = 7;

    private Messages() {
    }

    static ModbusRequest read(RegisterRead read, int count) {
        return addressed(read.unit(), switch (read.function()) {
            case 1 -> new ReadCoilsRequest(read.start(), count);
            case 2 -> new ReadInputDiscretesRequest(read.start(), count);
            case 3 -> new ReadMultipleRegistersRequest(read.start(), count);
            case 4 -> new ReadInputRegistersRequest(read.start(), count);
            default -> throw new IllegalArgumentException("function " + read.function());
        });
    }

    static List<Integer> values(ModbusResponse response, int count) {
        IntUnaryOperator value = switch (response) {
            case ReadCoilsResponse coils -> i -> coils.getCoilStatus(i) ? 1 : 0;
            case ReadInputDiscretesResponse inputs -> i -> inputs.getDiscreteStatus(i) ? 1 : 0;
            case ReadMultipleRegistersResponse held -> i -> held.getRegister(i).toUnsignedShort();
            case ReadInputRegistersResponse input -> i -> input.getRegister(i).toUnsignedShort();
            default -> throw new IllegalStateException(response.getHexMessage());
        };
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value.applyAsInt(i));
        }
        return List.copyOf(values);
    }

    /// The message of a frame of 05, 06, 0F or 10; null for vendor functions, which the library
    /// does not know.
    static @Nullable ModbusRequest write(Octets frame) {
        int address = word(frame, 2);
        int value = word(frame, 4);
        return switch (frame.unsigned(1)) {
            case 5 -> addressed(frame.unsigned(0),
                    new WriteCoilRequest(address, value == SingleWrite.ON));
            case 6 -> addressed(frame.unsigned(0),
                    new WriteSingleRegisterRequest(address, new SimpleRegister(value)));
            case CoilsWrite.FUNCTION -> addressed(frame.unsigned(0),
                    new WriteMultipleCoilsRequest(address, coils(frame, value)));
            case BlockWrite.REGISTERS -> addressed(frame.unsigned(0),
                    new WriteMultipleRegistersRequest(address, registers(frame, value)));
            default -> null;
        };
    }

    private static BitVector coils(Octets frame, int count) {
        BitVector coils = new BitVector(count);
        for (int i = 0; i < count; i++) {
            coils.setBit(i, ((frame.unsigned(VALUES_FROM + i / 8) >> (i % 8)) & 1) == 1);
        }
        return coils;
    }

    private static Register[] registers(Octets frame, int count) {
        Register[] registers = new Register[count];
        for (int i = 0; i < count; i++) {
            registers[i] = new SimpleRegister(word(frame, VALUES_FROM + 2 * i));
        }
        return registers;
    }

    private static ModbusRequest addressed(int unit, ModbusRequest request) {
        request.setUnitID(unit);
        request.setHeadless();
        return request;
    }

    private static int word(Octets frame, int at) {
        return (frame.unsigned(at) << 8) | frame.unsigned(at + 1);
    }
}
