package wattdesk.reports.table;

/// How much is read of one workbook: bytes of the file, bytes of each part once unpacked, rows and
/// columns of each sheet.
public record Limits(long fileBytes, long partBytes, int rows, int columns) {

    public static final Limits USUAL = new Limits(20L << 20, 100L << 20, 20_000, 100);
}
