package wattdesk.rating;

import wattdesk.quantity.Usage;

/// Where an account stands between two steps: what it used in its tier period, and the remainder of
/// its rounding in units of 0.00001 fen (−50,000 ≤ carry < 50,000).
public record Standing(Usage tierUsed, long carry) {

    public static final Standing START = new Standing(Usage.ZERO, 0);
}
