package wattdesk.operator.ui;

/// A person of the demo station whose password its sign-in screen shows.
public record DemoLogin(String login, String password) {}
