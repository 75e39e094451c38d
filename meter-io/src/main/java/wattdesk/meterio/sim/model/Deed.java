package wattdesk.meterio.sim.model;

import java.time.Instant;

/// One change other than a credit that a meter executed at somebody's command.
///
/// @param command the protocol's word for it, such as `14`, `1C` or `A017`
/// @param what what it did: an identifier, a verb, a register
/// @param operator who asked for it, in hex; empty where the protocol has none
public record Deed(String command, String what, String operator, Instant at) {}
