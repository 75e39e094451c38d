package wattdesk.rating;

import java.time.Instant;
import wattdesk.tariff.Band;

/// What came of rating a step: a charge, or why there is none. Never a silent zero.
public sealed interface Rated {

    record Charged(Charge charge) implements Rated {}

    /// Why a step has no charge.
    sealed interface NotCharged extends Rated {}

    /// A register stands lower than before: a rollover, a changed meter or a fault (decided apart).
    record NegativeStep(String register) implements NotCharged {}

    /// The tariff has no version at that instant.
    record NoVersion(Instant at) implements NotCharged {}

    /// A register moved whose band the version in force does not have.
    record BandWithoutPrice(Band band, Instant version) implements NotCharged {}

    /// The two readings do not show the same registers.
    record DifferentRegisters() implements NotCharged {}

    /// A figure beyond what can be counted.
    record TooLarge() implements NotCharged {}
}
