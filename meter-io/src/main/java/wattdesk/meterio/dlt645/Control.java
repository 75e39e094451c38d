package wattdesk.meterio.dlt645;

/// Function codes of a request (7.3). A reply adds 80H, an abnormal reply C0H.
public final class Control {

    public static final int SECURITY = 0x03;
    public static final int BROADCAST_TIME = 0x08;
    public static final int READ = 0x11;
    public static final int READ_MORE = 0x12;
    public static final int READ_ADDRESS = 0x13;
    public static final int WRITE = 0x14;
    public static final int WRITE_ADDRESS = 0x15;
    public static final int FREEZE = 0x16;
    public static final int BAUD = 0x17;
    public static final int PASSWORD = 0x18;
    public static final int RELAY = 0x1C;

    /// Added to a request's code by a positive reply.
    public static final int OK = 0x80;
    /// Added to a request's code by a refusal.
    public static final int ERROR = 0xC0;

    private Control() {
    }
}
