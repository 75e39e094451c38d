-- The daily run: readings, what they cost, and what is in the way (house: run the day; money 19, 20).
-- Usage in thousandths of the unit: Wh of electricity, litres of water, as the registers show them
-- (before CT and PT). Meters are named by their numbers, as sales do.

-- A ratio of the transformers before a meter whose registers do not multiply themselves.
alter table meter add column ct_ratio integer default 1 not null;
alter table meter add column pt_ratio integer default 1 not null;

-- What a meter's registers showed at an instant; never changed. for_day is the day that it ends.
-- after_change marks the first value of a register that begins anew at that instant.
create table meter_reading (
    id uuid primary key,
    meter_number text not null,
    account text not null references account (number),
    at timestamp with time zone not null,
    after_change boolean not null,
    source text not null check (source in ('FROZEN', 'LIVE', 'BY_HAND')),
    for_day date not null,
    total bigint,
    sharp bigint,
    peak bigint,
    flat bigint,
    valley bigint,
    deep_valley bigint,
    balance_fen bigint,
    purchased_fen bigint,
    drift_seconds bigint,
    taken_at timestamp with time zone not null,
    sequence bigint not null,
    operator text not null,
    reason text,
    unique (meter_number, at, after_change)
);

-- Up to where a meter is billed. A charge moves it on from the very reading that it began at, so
-- nothing is billed twice. ended: the meter (or its account) is done.
create table meter_standing (
    meter_number text not null,
    account text not null references account (number),
    billed_to uuid not null references meter_reading (id),
    billed_at timestamp with time zone not null,
    ended boolean not null,
    sequence bigint not null,
    primary key (meter_number, account)
);

-- Where an account stands between two charges, by commodity: the remainder of rounding in units of
-- 0.00001 fen, and how many charges it has had.
create table account_standing (
    account text not null references account (number),
    commodity text not null check (commodity in ('ELECTRICITY', 'WATER')),
    charges bigint not null,
    carry bigint not null check (carry >= -50000 and carry < 50000),
    sequence bigint not null,
    primary key (account, commodity)
);

-- What an account used since a count of tiers began.
create table account_tier (
    account text not null references account (number),
    commodity text not null,
    since timestamp with time zone not null,
    used bigint not null,
    primary key (account, commodity, since)
);

-- One run per day; its items say how far it has come. A run that is not finished is taken up again.
create table billing_run (
    business_day date primary key,
    started_at timestamp with time zone not null,
    started_by text not null,
    finished_at timestamp with time zone,
    sequence bigint not null
);

-- What a run did for an account, once: charged it, found nothing to charge, or parked it.
create table billing_item (
    business_day date not null references billing_run (business_day),
    account text not null references account (number),
    outcome text not null check (outcome in ('CHARGED', 'NOTHING', 'WAITING', 'PARKED')),
    charges integer not null,
    amount_fen bigint not null,
    sequence bigint not null,
    primary key (business_day, account)
);

-- A charge lies between two readings of a meter that follow each other. Each reading begins one
-- charge and ends one, an account has one charge of each number: twice is refused by the keys.
-- business_day is the day that the second reading ends; lifted what a rollover added to a register.
create table charge (
    id uuid primary key,
    account text not null references account (number),
    commodity text not null check (commodity in ('ELECTRICITY', 'WATER')),
    charge_number bigint not null,
    meter_number text not null,
    mode text not null check (mode in ('METER', 'STATION', 'POSTPAID')),
    business_day date not null,
    tariff text not null references tariff (id),
    from_reading uuid not null unique references meter_reading (id),
    to_reading uuid not null unique references meter_reading (id),
    from_at timestamp with time zone not null,
    to_at timestamp with time zone not null,
    ratio bigint not null check (ratio >= 1),
    by_band boolean not null,
    lifted bigint not null,
    usage_total bigint not null check (usage_total >= 0),
    amount_fen bigint not null,
    tier_before bigint not null,
    tier_after bigint not null,
    carry_before bigint not null,
    carry_after bigint not null,
    estimated boolean not null,
    drifted boolean not null,
    entry uuid unique,
    sequence bigint not null,
    unique (account, commodity, charge_number)
);
create index charge_by_day on charge (business_day, account);
create index charge_by_meter on charge (meter_number, to_at);

create table charge_line (
    charge uuid not null references charge (id),
    line_number integer not null,
    from_at timestamp with time zone not null,
    to_at timestamp with time zone not null,
    version timestamp with time zone not null,
    tier integer not null,
    band text not null,
    used bigint not null,
    price bigint not null,
    amount_fen bigint not null,
    tier_before bigint not null,
    tier_after bigint not null,
    estimated boolean not null,
    primary key (charge, line_number)
);

-- What stands in the way of a charge, until a person decides. open_meter holds the meter while it is
-- open, else null: the plain unique index then allows one open problem per meter.
create table billing_problem (
    id uuid primary key,
    kind text not null,
    meter_number text not null,
    open_meter text unique,
    account text not null references account (number),
    business_day date not null,
    from_reading uuid references meter_reading (id),
    to_reading uuid references meter_reading (id),
    detail text not null,
    opened_at timestamp with time zone not null,
    sequence bigint not null,
    resolved_at timestamp with time zone,
    resolution text,
    operator text,
    reason text
);

-- Said by a person about one step of a meter, used when it is rated: a register rolled over, the
-- figure was checked and is right.
create table step_decision (
    to_reading uuid not null references meter_reading (id),
    problem uuid not null references billing_problem (id),
    rolled_over boolean not null,
    checked boolean not null,
    sequence bigint not null,
    primary key (to_reading, problem)
);

-- A day of a meter without a reading, by name; closed by the charge that covers it.
create table reading_gap (
    meter_number text not null,
    business_day date not null,
    account text not null references account (number),
    cause text not null,
    noted_at timestamp with time zone not null,
    filled_at timestamp with time zone,
    filled_by uuid references charge (id),
    primary key (meter_number, business_day)
);
create index reading_gap_open on reading_gap (filled_at, business_day);
