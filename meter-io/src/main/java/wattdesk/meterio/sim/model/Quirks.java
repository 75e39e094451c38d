package wattdesk.meterio.sim.model;

import java.util.Optional;
import wattdesk.meterio.sim.fault.PartialWrite;

/// The bad habits of one meter; they may change while it runs.
///
/// @param offline never answers
/// @param lateMillis answers so much later than the line's turn-around
/// @param clockDriftSeconds how far its clock is ahead
/// @param refuse refuses every credit with this reason
/// @param answersNumber another meter's number is in the place of this one (swapped)
/// @param partial answers every credit with an error after applying part of it
/// @param clockPpm how fast its clock runs ahead, in parts per million
/// @param splitBytes a 645 meter sends so many bytes of a value in one frame (F1: 170)
/// @param answersData a 188 or 645-1997 meter answers every reading with these bytes, in hex
public record Quirks(
        boolean offline,
        int lateMillis,
        int clockDriftSeconds,
        int clockPpm,
        Optional<Refusal> refuse,
        Optional<String> answersNumber,
        Optional<PartialWrite> partial,
        Optional<String> answersData,
        int splitBytes) {

    private static final int USUAL_SPLIT = 170;

    public static final Quirks NONE = new Quirks(false, 0, 0, 0, Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), USUAL_SPLIT);

    public Quirks withOffline(boolean value) {
        return new Quirks(value, lateMillis, clockDriftSeconds, clockPpm, refuse, answersNumber,
                partial, answersData, splitBytes);
    }

    public Quirks withLateMillis(int value) {
        return new Quirks(offline, value, clockDriftSeconds, clockPpm, refuse, answersNumber,
                partial, answersData, splitBytes);
    }

    public Quirks withClockDriftSeconds(int value) {
        return new Quirks(offline, lateMillis, value, clockPpm, refuse, answersNumber, partial,
                answersData, splitBytes);
    }

    public Quirks withClockPpm(int value) {
        return new Quirks(offline, lateMillis, clockDriftSeconds, value, refuse, answersNumber,
                partial, answersData, splitBytes);
    }

    public Quirks withRefuse(Optional<Refusal> value) {
        return new Quirks(offline, lateMillis, clockDriftSeconds, clockPpm, value, answersNumber,
                partial, answersData, splitBytes);
    }

    public Quirks withAnswersNumber(Optional<String> value) {
        return new Quirks(offline, lateMillis, clockDriftSeconds, clockPpm, refuse, value, partial,
                answersData, splitBytes);
    }

    public Quirks withPartial(Optional<PartialWrite> value) {
        return new Quirks(offline, lateMillis, clockDriftSeconds, clockPpm, refuse, answersNumber,
                value, answersData, splitBytes);
    }

    public Quirks withAnswersData(Optional<String> value) {
        return new Quirks(offline, lateMillis, clockDriftSeconds, clockPpm, refuse, answersNumber,
                partial, value, splitBytes);
    }

    public Quirks withSplitBytes(int value) {
        return new Quirks(offline, lateMillis, clockDriftSeconds, clockPpm, refuse, answersNumber,
                partial, answersData, value);
    }
}
