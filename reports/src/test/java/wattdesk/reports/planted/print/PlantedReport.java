package wattdesk.reports.planted.print;

import net.sf.jasperreports.engine.JasperReport;
import wattdesk.reports.planted.PlantedCycle;

/// Breaks two rules on purpose: the template engine in a print package, and a cycle.
public record PlantedReport(JasperReport report, PlantedCycle other) {}
