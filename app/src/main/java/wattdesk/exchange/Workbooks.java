package wattdesk.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import wattdesk.message.Message;

/// Where tables come from and go to.
public interface Workbooks {

    /// What came of opening a file.
    sealed interface Opened {
        /// `hash` is SHA-256 of the file, in hex.
        record Sheets(List<EnteredSheet> sheets, String hash) implements Opened {

            public Sheets {
                sheets = List.copyOf(sheets);
            }
        }

        record Unreadable(Message why) implements Opened {}
    }

    /// A table to be written; `help` and `choices` are per column, help empty for a plain export.
    record Page(String name, List<Heading> columns, List<List<String>> rows) {

        public Page {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    record Heading(String heading, String help, Field.Kind kind, List<String> choices) {

        public Heading {
            choices = List.copyOf(choices);
        }
    }

    /// Never throws at what is in the file.
    Opened open(Path file);

    void write(List<Page> pages, Path file) throws IOException;
}
