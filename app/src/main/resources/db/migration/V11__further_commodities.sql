-- Electricity and water in one account (mission A2). account.tariff prices what the account was
-- opened with, as before; every further commodity has its own tariff here, and what counted towards
-- its tiers when the account began with it, in thousandths of the unit.
create table account_tariff (
    account text not null references account (number),
    commodity text not null check (commodity in ('ELECTRICITY', 'WATER')),
    tariff text not null references tariff (id),
    tier_used bigint not null,
    sequence bigint not null,
    primary key (account, commodity)
);

-- What a meter counts; null where nobody has said, and then it is what its account was opened with.
alter table meter add column commodity text;
alter table meter add constraint meter_commodity
    check (commodity in ('ELECTRICITY', 'WATER'));
update meter set commodity = (
    select tariff.commodity from account join tariff on tariff.id = account.tariff
    where account.number = meter.account);
