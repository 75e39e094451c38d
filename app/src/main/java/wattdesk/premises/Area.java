package wattdesk.premises;

import java.math.BigDecimal;

/// A floor space in whole square decimetres: a square metre with two decimals, exactly.
public record Area(int squareDecimetres) {

    private static final int LARGEST = 100_000_000;

    public Area {
        if (squareDecimetres <= 0 || squareDecimetres > LARGEST) {
            throw new IllegalArgumentException("an area is above 0 and below a square kilometre");
        }
    }

    /// Reads square metres with at most two decimals: "89.5".
    public static Area parse(String squareMetres) {
        try {
            return new Area(new BigDecimal(squareMetres.strip()).movePointRight(2)
                    .intValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("no area: " + squareMetres, e);
        }
    }

    /// "89.50"
    public String squareMetres() {
        return BigDecimal.valueOf(squareDecimetres, 2).toPlainString();
    }
}
