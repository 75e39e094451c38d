package wattdesk.reports.table;

import java.util.List;

/// What came of reading a workbook.
public sealed interface Reading {

    record Read(List<SheetText> sheets) implements Reading {

        public Read {
            sheets = List.copyOf(sheets);
        }
    }

    /// Nothing was taken from it.
    record NotRead(Why why, String detail) implements Reading {}

    enum Why {
        /// Another format, an old one (.xls), or one behind a password.
        NO_WORKBOOK,
        TOO_LARGE,
        /// More rows or columns than anybody fills in.
        TOO_MANY,
        /// It unpacks to far more than it is, or asks for other files.
        UNSAFE,
        BROKEN
    }
}
