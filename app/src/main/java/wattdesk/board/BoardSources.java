package wattdesk.board;

import wattdesk.finder.Initials;

/// Where the board and the pages of rooms get what they show.
public record BoardSources(BoardFacts facts, RoomUsage usage, Initials initials) {}
