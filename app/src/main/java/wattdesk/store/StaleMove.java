package wattdesk.store;

/// A row is no longer in the state that a move starts from; `found` is the state it is in.
public final class StaleMove extends RuntimeException {

    private final String found;

    public StaleMove(String found) {
        super("found " + found, null, false, false);
        this.found = found;
    }

    public String found() {
        return found;
    }
}
