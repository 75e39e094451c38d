package wattdesk;

/// The program's one entry point.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.err.println("wattdesk " + args.length);
    }
}
