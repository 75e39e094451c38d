package wattdesk.meterio.meter;

import wattdesk.meterio.port.LineSettings;

/// How one type of meter speaks.
///
/// @param verified proved against the real meter; otherwise shown as 未经实表验证
/// @param serial the format it leaves the factory with
/// @param creditMode NONE for meters that are only read
public record MeterProfile(
        String id, String nameZh, String nameEn, Protocol protocol, boolean verified,
        LineSettings serial, CreditMode creditMode) {
}
