package wattdesk.cli;

import picocli.CommandLine.Command;

/// Commands that only gather others; called alone they are wrong usage.
abstract class Group implements Runnable {

    private final String name;

    Group(String name) {
        this.name = name;
    }

    @Override
    public void run() {
        throw Fault.of(Exit.USAGE, "WD-1005", name).thrown();
    }

    @Command(name = "meter")
    static final class Meter extends Group {
        Meter() {
            super("meter");
        }
    }

    @Command(name = "card")
    static final class Card extends Group {
        Card() {
            super("card");
        }
    }

    @Command(name = "line")
    static final class Line extends Group {
        Line() {
            super("line");
        }
    }

    @Command(name = "tariff")
    static final class Tariff extends Group {
        Tariff() {
            super("tariff");
        }
    }

    @Command(name = "run")
    static final class Run extends Group {
        Run() {
            super("run");
        }
    }

    @Command(name = "premises")
    static final class Premises extends Group {
        Premises() {
            super("premises");
        }
    }

    @Command(name = "account")
    static final class Account extends Group {
        Account() {
            super("account");
        }
    }

    @Command(name = "remote")
    static final class Remote extends Group {
        Remote() {
            super("remote");
        }
    }
}
