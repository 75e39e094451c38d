package wattdesk.meterio.meter.control;

import java.time.LocalTime;

/// From this time of the day on, this tariff.
///
/// @param from whole minutes
/// @param tariff counts from 1; 1 to 4 are 尖 峰 平 谷 (7.6)
public record DaySlot(LocalTime from, int tariff) {

    public DaySlot {
        if (tariff < 1 || tariff > 63 || from.getSecond() != 0 || from.getNano() != 0) {
            throw new IllegalArgumentException("tariff " + tariff + " from " + from);
        }
    }
}
