package wattdesk.installation.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wattdesk.installation.Device;
import wattdesk.installation.Validity;
import wattdesk.tariff.Commodity;

/// A device as the list shows it. `counts` is null where nobody can tell what it counts; `seen` is
/// when it last answered, null for never.
record DeviceRow(Device device, @Nullable Commodity counts, Validity validity,
        @Nullable Instant seen) {

    String number() {
        return device.number();
    }
}
