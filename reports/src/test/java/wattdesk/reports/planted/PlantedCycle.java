package wattdesk.reports.planted;

import wattdesk.reports.planted.print.PlantedReport;

/// Breaks two rules on purpose: it knows SQL, and it forms a cycle with `PlantedReport`.
public record PlantedCycle(PlantedReport report, java.sql.Date day) {}
