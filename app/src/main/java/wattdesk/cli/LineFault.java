package wattdesk.cli;

import wattdesk.metering.Lines;

/// What keeps a line from being added or removed.
final class LineFault {

    private LineFault() {}

    static void unlessSaved(Lines.Saved saved) {
        Fault fault = switch (saved) {
            case Lines.Saved.Ok _ -> null;
            case Lines.Saved.NotPermitted _ -> Fault.of(Exit.REFUSED, "WD-1040");
            case Lines.Saved.NameTaken taken ->
                Fault.of(Exit.REFUSED, "WD-1041", taken.name()).with("line", taken.name());
            case Lines.Saved.NoSuchLine no ->
                Fault.of(Exit.REFUSED, "WD-1042", no.name()).with("line", no.name());
            case Lines.Saved.PortTaken taken ->
                Fault.of(Exit.REFUSED, "WD-1043", taken.port(), taken.line());
            case Lines.Saved.InUse use ->
                Fault.of(Exit.REFUSED, "WD-1044", use.name(), use.meters());
            case Lines.Saved.NotValid not ->
                Fault.of(Exit.USAGE, "WD-1003", not.field(), not.given());
            case Lines.Saved.NotWritten not ->
                Fault.of(Exit.DEVICE, "WD-1045", not.code(), not.detail());
        };
        if (fault != null) {
            throw fault.thrown();
        }
    }
}
