package wattdesk.board.ui;

import java.time.Clock;
import wattdesk.billing.BillingRecords;
import wattdesk.board.RoomUsage;
import wattdesk.customer.Accounts;
import wattdesk.tariff.Tariffs;
import wattdesk.vending.Orders;

/// What the page of a room asks of the station.
public record RoomServices(Accounts accounts, Orders orders, BillingRecords billing,
        RoomUsage usage, Tariffs tariffs, Clock clock) {}
