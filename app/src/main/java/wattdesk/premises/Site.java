package wattdesk.premises;

/// A property with buildings. The one site of a station that never named any has an empty name.
public record Site(int number, String name) {

    public static final int LONGEST_NAME = 40;
}
