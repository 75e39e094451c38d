package wattdesk.cli;

import wattdesk.customer.AccountCard;
import wattdesk.station.Station;

/// The meter that is meant, by its own number or that of its account.
final class RemoteMeter {

    private RemoteMeter() {}

    static AccountCard of(Station station, String number) {
        return station.accounts().byMeter(number)
                .or(() -> station.accounts().byNumber(number))
                .orElseThrow(() -> OpeningFault.noAccount(number).thrown());
    }
}
