package wattdesk.board;

/// A step of the selection.
public enum Move { LEFT, RIGHT, UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST }
