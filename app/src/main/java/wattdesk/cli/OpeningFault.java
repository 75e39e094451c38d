package wattdesk.cli;

import wattdesk.customer.AccountMessages;
import wattdesk.customer.Opening;

/// What keeps an account from being opened.
final class OpeningFault {

    private OpeningFault() {}

    static Fault of(Opening.Why why) {
        return switch (why) {
            case Opening.Why.NotPermitted _ -> Fault.of(Exit.REFUSED, "WD-1040");
            case Opening.Why.NoSuchLine no ->
                Fault.of(Exit.REFUSED, "WD-1042", no.line()).with("line", no.line());
            case Opening.Why.NoSuchProfile no ->
                Fault.of(Exit.REFUSED, "WD-1030", no.profile()).with("profile", no.profile());
            case Opening.Why.NoPurse no -> Fault.told(Exit.REFUSED, AccountMessages.of(no))
                    .with("profile", no.profile());
            case Opening.Why.OtherCommodity no ->
                Fault.told(Exit.REFUSED, AccountMessages.of(no)).with("profile", no.profile());
            case Opening.Why.NoPriceFor no -> Fault.told(Exit.REFUSED, AccountMessages.of(no))
                    .with("profile", no.profile());
            case Opening.Why.UsedBeforeBegun no ->
                Fault.told(Exit.REFUSED, AccountMessages.of(no));
            case Opening.Why.NoSuchTariff no ->
                Fault.of(Exit.REFUSED, "WD-1050", no.tariff()).with("tariff", no.tariff());
            case Opening.Why.MeterInUse use ->
                Fault.of(Exit.REFUSED, "WD-1051", use.meterNumber(), use.account())
                        .with("account", use.account());
            case Opening.Why.AddressInUse use ->
                Fault.of(Exit.REFUSED, "WD-1052", use.line(), use.address(), use.meterNumber());
            case Opening.Why.NotValid not -> Fault.told(Exit.USAGE, AccountMessages.of(not));
            case Opening.Why.NotWritten not ->
                Fault.of(Exit.DEVICE, "WD-1045", not.code(), not.detail());
        };
    }

    static Fault noAccount(String number) {
        return Fault.of(Exit.REFUSED, "WD-1053", number).with("account", number);
    }
}
