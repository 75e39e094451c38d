package wattdesk.board.ui;

import java.util.function.Supplier;
import wattdesk.board.BoardFacts;
import wattdesk.finder.Initials;
import wattdesk.settings.BalanceLevels;

/// What the board asks of the station.
public record BoardServices(
        BoardFacts facts, Initials initials, Supplier<BalanceLevels> levels) {}
