package wattdesk.metering.device;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Electrics;
import wattdesk.metering.Figures;
import wattdesk.metering.MeterMark;
import wattdesk.meterio.dlt645.StatusFlag;

/// What a DL/T 645-2007 meter tells beside its profile's values: its registers by band, its status
/// words, its electrics; null what it does not have or did not tell.
record StatusReads(@Nullable Figures figures, @Nullable Set<MeterMark> marks,
        @Nullable Electrics electrics) {

    static final StatusReads NONE = new StatusReads(null, null, null);

    /// Of the block of status words, in wire order. The relay has a state of its own.
    static Set<MeterMark> marks(String hex) {
        Set<MeterMark> marks = EnumSet.noneOf(MeterMark.class);
        for (StatusFlag.Word word : StatusFlag.block(hex)) {
            for (StatusFlag flag : word.flags()) {
                if (flag != StatusFlag.RELAY_OPEN) {
                    marks.add(MeterMark.valueOf(flag.name()));
                }
            }
        }
        return marks;
    }
}
