package wattdesk.station;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import wattdesk.billing.BillingLimits;
import wattdesk.billing.BillingPorts;
import wattdesk.billing.BillingRecords;
import wattdesk.billing.DailyRun;
import wattdesk.billing.DailyRuns;
import wattdesk.billing.FinalCharging;
import wattdesk.billing.HandoverDesk;
import wattdesk.billing.RunSchedule;
import wattdesk.billing.WorkDesk;
import wattdesk.billing.store.BillingRows;
import wattdesk.billing.store.ChargeCheck;
import wattdesk.billing.store.RecordRows;
import wattdesk.download.PriceComparison;
import wattdesk.metering.RegisterGateway;
import wattdesk.metering.RegisterTypes;
import wattdesk.tariff.TariffBook;

/// The daily run put together: its services, its schedule, and what the check asks of charges.
final class Billing {

    private static final int SPLITS = 22;
    private static final int ONCE = 25;
    private static final int POSTED = 29;

    final BillingRecords records;
    final DailyRuns runs;
    final WorkDesk workList;
    final HandoverDesk handover;
    final RunSchedule schedule;
    final FinalCharging settlement;
    private final ChargeCheck check;

    Billing(Core core, TariffBook tariffs, RegisterGateway gateway, RegisterTypes types,
            PriceComparison comparison, Clock clock) {
        records = new RecordRows(core.database());
        BillingPorts ports = new BillingPorts(core.books(), new BillingRows(core.database()),
                records, tariffs, gateway, types, BillingLimits.USUAL);
        runs = new ComparedRuns(new DailyRun(ports, core.timeGuard(), clock), comparison);
        workList = new WorkDesk(ports, clock);
        settlement = new FinalCharging(ports, clock);
        handover = new HandoverDesk(ports, clock);
        schedule = new RunSchedule(ports, runs, clock);
        check = new ChargeCheck(core.database());
    }

    /// In the place of what the counter's rules say of these numbers, and the charges' own behind.
    List<Finding> into(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        all.replaceAll(finding -> switch (finding.number()) {
            case SPLITS -> finding(finding, check.anyCharges(), check.splitsSum());
            case ONCE -> finding(finding, check.anyItems(), check.chargesFollow());
            default -> finding;
        });
        String posted = check.chargesArePosted();
        all.add(new Finding(POSTED, "charges are what was posted", posted.isEmpty(),
                check.anyCharges(), posted));
        return all;
    }

    private static Finding finding(Finding was, boolean subjects, String problem) {
        return new Finding(was.number(), was.rule(), problem.isEmpty(), subjects, problem);
    }
}
