-- The sweep and orders to single meters: what the station last saw of each meter, its hours for
-- charts, times without an answer, and what people told a meter to do.

-- One row per meter, updated; no ledger. What the meter did not tell cleanly is null, never zero.
-- Registers in thousandths of the unit, voltage 0.1 V, current mA, power 0.1 W.
create table meter_seen (
    meter_number text primary key,
    tried_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    failures integer not null,
    cause text,
    cause_detail text,
    balance_fen bigint,
    purchase_count integer,
    purchased_fen bigint,
    total bigint,
    sharp bigint,
    peak bigint,
    flat bigint,
    valley bigint,
    deep_valley bigint,
    switch_state text,
    forced boolean,
    marks text not null,
    drift_seconds bigint,
    voltage_a integer,
    voltage_b integer,
    voltage_c integer,
    current_a integer,
    current_b integer,
    current_c integer,
    power_a bigint,
    power_b bigint,
    power_c bigint,
    power_all bigint
);

-- The last look of each hour; kept for some weeks and then taken away.
create table meter_hour (
    meter_number text not null,
    hour_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    total bigint,
    sharp bigint,
    peak bigint,
    flat bigint,
    valley bigint,
    deep_valley bigint,
    balance_fen bigint,
    highest_power bigint,
    answers integer not null,
    primary key (meter_number, hour_at)
);
create index meter_hour_by_time on meter_hour (hour_at);

-- From its last answer until the next one a meter was not reached; kept for a year.
create table meter_gap (
    meter_number text not null,
    from_at timestamp with time zone not null,
    until_at timestamp with time zone,
    cause text not null,
    primary key (meter_number, from_at)
);
create index meter_gap_by_time on meter_gap (from_at);

-- open_meter holds the meter while the state is open, else null: the plain unique index then allows
-- one open order per meter. because_of: the order that made this one necessary.
create table remote_order (
    id uuid primary key,
    meter_number text not null,
    account text not null,
    room text not null,
    kind text not null,
    terms text not null,
    reason text not null,
    because_of uuid references remote_order (id),
    operator text not null,
    operator_name text not null,
    asked_at timestamp with time zone not null,
    state text not null check (state in ('WAITING', 'INTENT', 'UNKNOWN', 'DONE', 'REFUSED',
        'NOT_TAKEN', 'DIFFERENT', 'NOT_TOLD', 'GIVEN_UP')),
    open_meter text unique,
    due_at timestamp with time zone,
    tells integer not null,
    failures integer not null,
    outcome_code text,
    outcome_detail text,
    changed_at timestamp with time zone not null
);
create index remote_order_of_meter on remote_order (meter_number, asked_at);

create table remote_step (
    remote_order uuid not null references remote_order (id),
    step integer not null,
    state text not null,
    at timestamp with time zone not null,
    operator text not null,
    outcome_code text,
    outcome_detail text,
    primary key (remote_order, step)
);

-- What the meter showed before and after, beside what it was told.
create table remote_fact (
    remote_order uuid not null references remote_order (id),
    fact_number integer not null,
    item text not null,
    shown_before text,
    asked text,
    shown_after text,
    primary key (remote_order, fact_number)
);

create table remote_frame (
    remote_order uuid not null references remote_order (id),
    frame_number integer not null,
    at timestamp with time zone not null,
    sent boolean not null,
    hex text not null,
    primary key (remote_order, frame_number)
);
