package wattdesk.printing.device;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import wattdesk.printing.Printer;

/// A printer on a serial device; 9600 8N1 unless the setting says `serial:DEVICE@BAUD`.
record SerialPrinter(String device, int baud) implements Printer {

    private static final int WRITE_MILLIS = 20_000;

    @Override
    public Outcome print(Sheet sheet) {
        byte[] bytes = sheet.escPos().get();
        try {
            SerialPort port = SerialPort.getCommPort(device);
            return port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY)
                    && port.setComPortTimeouts(SerialPort.TIMEOUT_WRITE_BLOCKING, 0, WRITE_MILLIS)
                    && port.openPort() ? send(port, bytes) : absent("cannot be opened");
        } catch (SerialPortInvalidPortException e) {
            return absent(String.valueOf(e.getMessage()));
        }
    }

    private Outcome send(SerialPort port, byte[] bytes) {
        try {
            int sent = port.writeBytes(bytes, bytes.length);
            return sent == bytes.length ? new Outcome.Done()
                    : new Outcome.Torn(device + ": " + sent + " of " + bytes.length + " bytes");
        } finally {
            boolean ignored = port.closePort();
        }
    }

    private Outcome absent(String why) {
        return new Outcome.NotBegun(device + ": " + why);
    }
}
