package wattdesk.printing;

import java.util.List;

/// The printers that settings can name: `file:DIR`, `tcp:host:port`, `serial:DEVICE`,
/// `system:NAME`.
public interface Printers {

    /// A printer for every setting; one that does not exist says so when it prints.
    Printer named(String setting);

    /// The settings of the printers that the operating system has; may be none.
    List<String> installed();
}
