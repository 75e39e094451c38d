package wattdesk.cli;

/// What every command works with.
record Desk(Terminal terminal, Globals globals) {

    boolean json() {
        return globals.json();
    }
}
