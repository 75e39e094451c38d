package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import wattdesk.billing.BillingMessages;
import wattdesk.billing.RunEnd;
import wattdesk.billing.RunSummary;

/// How `run day` and `run catch-up` end: one document, and the exit code.
record RunDays(Desk desk) {

    int end(RunEnd end) {
        switch (end) {
            case RunEnd.Done(var days) -> print("DONE", days);
            case RunEnd.Cancelled(var days) -> print("CANCELLED", days);
            case RunEnd.NothingRead(var days) -> print("NOTHING_READ", days);
            case RunEnd.Refused(var why) ->
                throw Fault.told(exit(why), BillingMessages.of(why)).thrown();
        }
        desk.terminal().tell(BillingMessages.of(end));
        return switch (end) {
            case RunEnd.NothingRead _ -> Exit.DEVICE.code();
            case RunEnd.Done _ -> Exit.DONE.code();
            case RunEnd.Cancelled _, RunEnd.Refused _ -> Exit.REFUSED.code();
        };
    }

    private static Exit exit(RunEnd.Why why) {
        return why instanceof RunEnd.Why.NotWritten ? Exit.DEVICE : Exit.REFUSED;
    }

    private void print(String state, List<RunSummary> days) {
        ObjectNode document = Json.object().put("state", state);
        ArrayNode all = document.putArray("days");
        days.forEach(day -> all.add(RunText.of(day)));
        if (desk.json()) {
            desk.terminal().document(document);
        } else {
            days.forEach(day -> desk.terminal().line(day.day() + "\t" + day.accounts() + "\t"
                    + day.charged() + "\t" + day.waiting() + "\t" + day.parked() + "\t"
                    + day.amount().yuan()));
        }
    }
}
