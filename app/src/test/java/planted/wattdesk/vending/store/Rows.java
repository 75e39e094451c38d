package planted.wattdesk.vending.store;

public final class Rows {}
