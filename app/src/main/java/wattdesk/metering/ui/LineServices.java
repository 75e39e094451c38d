package wattdesk.metering.ui;

import wattdesk.metering.LineTrial;
import wattdesk.metering.Lines;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterProfiles;

/// What the line sheet may ask for.
public record LineServices(
        Lines lines, MeterGateway gateway, LineTrial trial, MeterProfiles types) {}
