package wattdesk.cli;

/// Ends a command early with its fault; caught once, where commands are run.
public final class CommandFault extends RuntimeException {

    private final transient Fault fault;

    CommandFault(Fault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
