package wattdesk.billing.ui;

import java.nio.file.Path;
import wattdesk.billing.BillingRecords;
import wattdesk.billing.ChargePapers;
import wattdesk.billing.DailyRuns;
import wattdesk.billing.WorkList;

/// What the place of bills asks. `papers` are saved into `folder`.
public record BillingServices(
        DailyRuns runs, WorkList work, BillingRecords records, ChargePapers papers,
        Path folder) {}
