package wattdesk.download;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.tariff.Tariff;

/// Bringing tariffs to meters: what it would do, doing it, how it stands.
public interface Downloads {

    /// Which version (null: the next one to come, else the one in force) to whom (null: to all
    /// accounts of the tariff).
    record Request(String tariff, @Nullable Instant version, @Nullable String account) {}

    /// What would be told to whom; nothing is sent.
    Preview preview(Request request);

    /// Notes it for every meter; the station tells them in the background.
    Ordered order(Request request, Actor actor);

    Optional<Download> find(UUID download);

    /// The last download of the tariff.
    Optional<Download> last(String tariff);

    /// How it stands with every meter, in order of the rooms.
    List<MeterDownload> meters(UUID download);

    /// Tries again what was refused, cannot be held, shows something else, or waits for a later
    /// try.
    Changed retry(UUID download, Actor actor);

    /// Takes back what was not sent yet.
    Changed cancel(UUID download, Actor actor);

    /// What a download would do.
    sealed interface Preview {

        record Shown(Tariff tariff, Instant version, boolean inForce, List<Row> rows)
                implements Preview {

            public Shown {
                rows = List.copyOf(rows);
            }

            /// Meters that will be told, now or later.
            public long told() {
                return rows.stream().filter(Row::tellable).count();
            }

            /// Profiles of the meters among them that take nothing without a password.
            public List<String> askingPassword() {
                return rows.stream().filter(Row::asksPassword)
                        .map(row -> row.card().meter().profile()).distinct().toList();
            }
        }

        record Not(Message why) implements Preview {}
    }

    /// One meter of a preview; `lacks` names everything that it cannot hold, `password` tells that
    /// it takes nothing without one.
    record Row(AccountCard card, Way way, List<Message> lacks, boolean password) {

        public Row {
            lacks = List.copyOf(lacks);
        }

        public boolean tellable() {
            return lacks.isEmpty() && way != Way.NONE;
        }

        boolean asksPassword() {
            return password && tellable();
        }
    }

    /// What came of ordering.
    sealed interface Ordered {

        record Done(Download download, List<MeterDownload> meters) implements Ordered {}

        record Not(Message why) implements Ordered {}
    }

    /// What came of a change to a download.
    sealed interface Changed {

        record Done(int meters) implements Changed {}

        record Not(Message why) implements Changed {}
    }
}
