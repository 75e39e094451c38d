package wattdesk.tariff;

/// Kinds of day that a season may treat apart. `ALL` stands alone, for a season whose days are one.
public enum DayType { ALL, WORKDAY, WEEKEND, HOLIDAY }
