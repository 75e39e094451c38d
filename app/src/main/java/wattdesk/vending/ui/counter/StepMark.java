package wattdesk.vending.ui.counter;

import org.jspecify.annotations.Nullable;
import wattdesk.vending.Order.Standing;
import wattdesk.vending.SaleSteps.Step;
import wattdesk.vending.ui.counter.Ticket.End;

/// How one step of a sale is marked: what is proved, what is under way, what is still open.
enum StepMark {
    DONE("✓", "step-done"),
    NOW("●", "step-now"),
    OPEN("○", "step-open"),
    UNSURE("?", "step-unsure"),
    FAILED("✕", "step-failed");

    final String sign;
    final String style;

    StepMark(String sign, String style) {
        this.sign = sign;
        this.style = style;
    }

    static StepMark of(Step step, @Nullable Step reached, End end) {
        return switch (end) {
            case End.Open() -> underWay(step, reached);
            case End.Taken(var order) -> ended(step, order.standing());
            case End.Rejected(_) -> OPEN;
            case End.InDoubt(_) -> UNSURE;
        };
    }

    private static StepMark underWay(Step step, @Nullable Step reached) {
        Step at = reached == null ? Step.CHECKING : reached;
        int order = step.compareTo(at);
        return order == 0 ? NOW : order < 0 ? DONE : OPEN;
    }

    /// Money and receipt are done in every end; the way onto the meter as far as it is proved.
    private static StepMark ended(Step step, Standing standing) {
        return switch (step) {
            case CHECKING, RECORDING, RECEIPT -> DONE;
            case READING -> standing == Standing.PENDING || standing == Standing.VOIDED
                    ? OPEN : DONE;
            case WRITING -> writing(standing);
            case VERIFYING -> verifying(standing);
        };
    }

    private static StepMark writing(Standing standing) {
        return switch (standing) {
            case DELIVERED -> DONE;
            case REFUSED -> FAILED;
            case UNKNOWN, DISPUTED -> UNSURE;
            case PENDING, VOIDED -> OPEN;
        };
    }

    private static StepMark verifying(Standing standing) {
        return switch (standing) {
            case DELIVERED, REFUSED -> DONE;
            case UNKNOWN -> NOW;
            case DISPUTED -> FAILED;
            case PENDING, VOIDED -> OPEN;
        };
    }
}
