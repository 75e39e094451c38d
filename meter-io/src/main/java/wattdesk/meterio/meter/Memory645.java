package wattdesk.meterio.meter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.DailyFreeze;
import wattdesk.meterio.dlt645.EventKind;
import wattdesk.meterio.dlt645.EventRecord;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.meter.profile.MeterCode;

/// What a DL/T 645-2007 meter remembers: frozen days and events (7.6, 22). "No such data" is an
/// answer: the meter has no record; silence and noise are not.
record Memory645(Terminal645 meter, Channel channel) {

    private static final int NO_SUCH_DATA = 2;

    FreezeOutcome freeze(int day) {
        return switch (meter.whole(channel, DailyFreeze.identifier(day))) {
            case RawOutcome.Data data ->
                    new FreezeOutcome.Read(DailyFreeze.decode(data.data()), data.frames());
            case RawOutcome.Missed(var why) -> hasNone(why)
                    ? new FreezeOutcome.Read(new DailyFreeze.NoRecord(), why.frames())
                    : new FreezeOutcome.Missed(why);
        };
    }

    /// The counter, then the records from the newest until the meter has no more.
    EventsOutcome events(EventKind kind, int most) {
        List<EventRecord> records = new ArrayList<>();
        RawOutcome counter = meter.whole(channel, kind.counter());
        if (counter instanceof RawOutcome.Missed(var why) && !hasNone(why)) {
            return new EventsOutcome.Missed(why);
        }
        Integer count = counter instanceof RawOutcome.Data data ? kind.count(data.data()) : null;
        int last = Math.min(Math.min(most, EventKind.MOST_RECORDS),
                count == null ? EventKind.MOST_RECORDS : count);
        for (int back = 1; back <= last; back++) {
            RawOutcome record = meter.whole(channel, kind.record(back));
            if (record instanceof RawOutcome.Missed(var why)) {
                return hasNone(why) ? read(kind, count, records)
                        : new EventsOutcome.Missed(why);
            }
            if (!(record instanceof RawOutcome.Data data && add(records, kind, data.data()))) {
                break;
            }
        }
        return read(kind, count, records);
    }

    /// False when the meter has no more.
    private static boolean add(List<EventRecord> records, EventKind kind, String payload) {
        EventRecord record = EventRecord.decode(kind, payload);
        return !(record instanceof EventRecord.NoRecord) && records.add(record);
    }

    private EventsOutcome read(
            EventKind kind, @Nullable Integer count, List<EventRecord> records) {
        return new EventsOutcome.Read(kind, count, List.copyOf(records),
                channel.reservation().frames());
    }

    private static boolean hasNone(ReadOutcome.Failure why) {
        return why instanceof ReadOutcome.RefusedByMeter refused && noSuchData(refused.code());
    }

    private static boolean noSuchData(MeterCode code) {
        return code.hex().length() == 2
                && (Integer.parseInt(code.hex(), 16) & NO_SUCH_DATA) != 0;
    }
}
