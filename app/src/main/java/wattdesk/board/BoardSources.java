package wattdesk.board;

import wattdesk.finder.Initials;
import wattdesk.metering.FrameLog;

/// Where the board and the pages of rooms get what they show.
public record BoardSources(
        BoardFacts facts, RoomUsage usage, Initials initials, FrameLog frames) {}
