package wattdesk.tariff;

/// What a tariff prices.
public enum Commodity { ELECTRICITY, WATER }
