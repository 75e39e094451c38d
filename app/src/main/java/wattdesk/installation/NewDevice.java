package wattdesk.installation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.TakenValue;
import wattdesk.customer.NewMeter;

/// The device that comes: what is filed about it, when its verification ends (null where nobody
/// said), and its first registers.
public record NewDevice(NewMeter meter, @Nullable LocalDate due, @Nullable TakenValue first) {}
