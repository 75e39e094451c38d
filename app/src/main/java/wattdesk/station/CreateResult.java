package wattdesk.station;

import wattdesk.message.Message;

/// What came of making a station.
public sealed interface CreateResult {

    /// The code is to be shown or printed once; only its hash is kept.
    record Created(String recoveryCode) implements CreateResult {}

    /// There is no station.
    record Refused(Message why) implements CreateResult {}
}
