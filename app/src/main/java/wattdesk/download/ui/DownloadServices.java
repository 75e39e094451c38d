package wattdesk.download.ui;

import wattdesk.download.Downloads;
import wattdesk.metering.MeterKeys;

/// What the sheet asks.
public record DownloadServices(Downloads downloads, MeterKeys keys) {}
