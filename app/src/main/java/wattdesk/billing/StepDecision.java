package wattdesk.billing;

/// What a person said about the step that ends at a reading.
public record StepDecision(boolean rolledOver, boolean checked) {

    static final StepDecision NONE = new StepDecision(false, false);
}
