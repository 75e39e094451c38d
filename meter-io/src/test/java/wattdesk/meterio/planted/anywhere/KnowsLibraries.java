package wattdesk.meterio.planted.anywhere;

import com.fazecast.jSerialComm.SerialPort;
import com.ghgande.j2mod.modbus.ModbusException;
import java.sql.SQLException;
import org.tomlj.TomlTable;

/// Breaks: j2mod only in modbus, jSerialComm only in port, tomlj only in meter and sim, no database.
final class KnowsLibraries {
    int breaks(SerialPort port, TomlTable table) throws ModbusException, SQLException {
        return port.getBaudRate() + table.size();
    }
}
