package wattdesk.reports.receipt;

/// Room, customer, account and meter, named as they were at the sale.
public record Buyer(String room, String customer, String accountNumber, String meterNumber) {}
