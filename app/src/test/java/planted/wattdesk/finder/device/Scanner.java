package planted.wattdesk.finder.device;

import javafx.scene.control.Label;
import wattdesk.meterio.port.BytePort;

/// Breaks: only metering and printing have devices, meters only there, screens only in ui.
public final class Scanner {
    public BytePort port;
    public Label label;
}
