package wattdesk.station;

import java.nio.file.Path;
import java.util.List;
import wattdesk.customer.Accounts;
import wattdesk.finder.Finder;
import wattdesk.ledger.TimeGuard;
import wattdesk.metering.LineState;
import wattdesk.metering.Lines;
import wattdesk.metering.MeterGateway;
import wattdesk.operator.Operators;
import wattdesk.operator.SignIn;
import wattdesk.printing.ReceiptDesk;
import wattdesk.settings.SettingsBook;
import wattdesk.vending.Orders;
import wattdesk.vending.Pricing;
import wattdesk.vending.Vending;

/// An open station: everything that screens and commands may ask for.
public interface Station extends AutoCloseable {

    Path folder();

    Vending vending();

    Orders orders();

    Accounts accounts();

    Finder finder();

    Pricing pricing();

    MeterGateway gateway();

    Lines lines();

    List<LineState> lineStates();

    SignIn signIn();

    Operators operators();

    SettingsBook settings();

    ReceiptDesk receipts();

    /// Whether the clock may be trusted; the till stops while it may not.
    TimeGuard timeGuard();

    /// Every invariant, the audit chain, the trial balance.
    List<Finding> check();

    /// Disk, database, ports, printers, clock, backup age.
    List<Finding> health();

    /// Writes a verified backup into the folder and returns its file.
    Path backUp(Path into) throws java.io.IOException;

    /// Stops deliveries at their next safe point, closes lines and database. Never interrupts.
    @Override
    void close();
}
