package wattdesk.board.ui;

import java.time.Clock;
import wattdesk.billing.BillingRecords;
import wattdesk.board.RoomUsage;
import wattdesk.customer.Accounts;
import wattdesk.customer.Contacts;
import wattdesk.metering.FrameLog;
import wattdesk.remote.Remote;
import wattdesk.sweep.Sights;
import wattdesk.tariff.Tariffs;
import wattdesk.vending.Orders;
import wattdesk.vending.Pricing;

/// What the page of a room asks of the station.
public record RoomServices(Accounts accounts, Orders orders, BillingRecords billing,
        RoomUsage usage, Tariffs tariffs, Pricing pricing, Contacts contacts, Remote remote,
        Sights sights, FrameLog frames, Clock clock) {}
