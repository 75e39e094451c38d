package wattdesk.billing;

/// Looks on while days are run, and may stop them between two accounts.
public interface RunWatch {

    /// Nobody looks.
    RunWatch NOBODY = progress -> { };

    void at(RunProgress progress);

    /// Asked between accounts; what is booked by then stays.
    default boolean cancelled() {
        return false;
    }
}
