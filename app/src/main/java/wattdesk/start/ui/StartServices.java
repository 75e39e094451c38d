package wattdesk.start.ui;

import java.nio.file.Path;
import java.time.Clock;
import wattdesk.metering.Lines;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterProfiles;
import wattdesk.metering.PortSearch;
import wattdesk.operator.Operators;
import wattdesk.premises.Premises;
import wattdesk.printing.TestPrint;
import wattdesk.settings.SettingsBook;
import wattdesk.start.FirstPrice;
import wattdesk.start.StartDesk;
import wattdesk.vending.Trials;

/// What the guide may ask for. Papers that are no receipts are written into `folder`.
public record StartServices(StartDesk desk, PortSearch search, Lines lines, MeterGateway gateway,
        MeterProfiles types, TestPrint printers, SettingsBook settings, FirstPrice price,
        Operators operators, Premises premises, Trials trials, Path folder, Clock clock) {}
