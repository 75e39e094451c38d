package wattdesk.pricing.ui;

/// What can be done in the list of tariffs, with what is chosen there.
interface PricingActions {

    void fresh();

    /// The draft that is chosen, or the version that is chosen copied into a new draft.
    void work();

    /// The guard over resale and the sheet for everybody.
    void guard();

    /// The chosen tariff goes to its meters.
    void send();
}
