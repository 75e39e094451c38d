package wattdesk.remote.ui;

import wattdesk.remote.Remote;

/// What the sheets ask.
public record RemoteServices(Remote remote) {}
