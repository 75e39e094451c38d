package wattdesk.meterio.sim.fault;

/// One entry of a fault plan. Byte indexes count from 0, times are milliseconds.
public sealed interface Fault {

    /// Changes the line itself from here on and uses up no reply.
    sealed interface Setting extends Fault {}

    record Ok() implements Fault {}

    /// Executed, never answered.
    record None() implements Fault {}

    record Drop(int index) implements Fault {}

    /// The lowest bit of one byte inverted.
    record Flip(int index) implements Fault {}

    /// Only the first bytes.
    record Half(int bytes) implements Fault {}

    /// The reply again after a pause.
    record Duplicate(int afterMillis) implements Fault {}

    record Delay(int millis) implements Fault {}

    /// A pause in the middle of the frame.
    record Gap(int millis) implements Fault {}

    /// The same byte several times in front.
    record Lead(int value, int count) implements Fault {}

    /// Bytes 55H behind.
    record Trail(int count) implements Fault {}

    /// The request never reaches a meter: nothing is executed.
    record RequestLost() implements Fault {}

    /// An error reply although part of the write was applied (P1).
    record Partly(PartialWrite applied) implements Fault {}

    /// Random bytes in front, at least one of them 68H.
    record Noise(int count) implements Fault {}

    /// A right frame from a foreign address.
    record WrongAddress() implements Fault {}

    /// The previous request's reply comes first.
    record Stale() implements Fault {}

    /// An unsolicited heartbeat of a GPRS meter comes first.
    record Heartbeat() implements Fault {}

    /// The port vanishes after the request was executed; 0 ms means until it is replugged.
    record Gone(int backAfterMillis) implements Fault {}

    record Echo(boolean on) implements Setting {}

    /// 0 means unpaced.
    record Baud(int baud) implements Setting {}

    record Bits(int perCharacter) implements Setting {}

    /// Bytes reach the host on a grid, as with an adapter's timer.
    record Latency(int millis) implements Setting {}
}
