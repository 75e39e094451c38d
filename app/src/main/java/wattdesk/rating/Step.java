package wattdesk.rating;

/// Two readings of one meter that follow each other, and its ratio (CT × PT, 1 or more).
public record Step(RegisterReading from, RegisterReading to, long ratio) {

    public Step {
        if (ratio < 1) {
            throw new IllegalArgumentException("a ratio is 1 or more: " + ratio);
        }
        if (!to.at().isAfter(from.at())) {
            throw new IllegalArgumentException("instants rise: " + from.at() + " " + to.at());
        }
    }
}
