package wattdesk.billing.ui;

/// What the operator's role allows here.
public record BillingRights(boolean mayRun, boolean mayResolve) {}
