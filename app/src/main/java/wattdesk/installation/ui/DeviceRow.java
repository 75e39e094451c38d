package wattdesk.installation.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.installation.Device;
import wattdesk.installation.Validity;

/// A device as the list shows it. `seen` is when it last answered, null for never.
record DeviceRow(Device device, Validity validity, @Nullable Instant seen) {

    String number() {
        return device.number();
    }
}
