package planted.wattdesk.shell;

public final class Window {}
