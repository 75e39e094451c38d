-- The subset that H2 and PostgreSQL share. Money in fen, energy in Wh, instants with time zone.
-- Rows of the ledger, the audit chain and the step logs are only ever inserted.

create table counter (
    name text primary key,
    last_number bigint not null
);

-- One row, written when the station is created: a database without it is not a station's.
create table station (
    id uuid primary key,
    created_at timestamp with time zone not null,
    practice boolean not null
);

create table setting (
    name text not null,
    since timestamp with time zone not null,
    operator text not null,
    content text not null,
    primary key (name, since)
);

-- People -----------------------------------------------------------------------------------------
create table operator (
    login text primary key,
    display_name text not null,
    role text not null check (role in ('CASHIER', 'SUPERVISOR', 'ADMINISTRATOR')),
    password_hash text not null,
    recovery_hash text,
    active boolean not null,
    created_at timestamp with time zone not null
);

create table sign_in_failure (
    login text primary key,
    failures integer not null,
    last_at timestamp with time zone not null
);

create table shift (
    id uuid primary key,
    operator text not null references operator (login),
    opened_at timestamp with time zone not null,
    business_day date not null,
    float_fen bigint not null,
    closed_at timestamp with time zone
);

create table approval (
    id uuid primary key,
    action text not null,
    subject text not null,
    requester text not null references operator (login),
    approver text not null references operator (login),
    reason text not null,
    at timestamp with time zone not null,
    sequence bigint not null,
    unique (action, subject, id),
    check (requester <> approver)
);

create table audit (
    sequence bigint primary key,
    at timestamp with time zone not null,
    operator text not null,
    shift uuid,
    action text not null,
    subject text not null,
    detail text not null,
    previous_mac text not null,
    mac text not null
);

-- Premises, customers, meters --------------------------------------------------------------------
create table room (
    building text not null,
    number text not null,
    floor_number integer not null,
    primary key (building, number)
);

create table customer (
    id uuid primary key,
    name text not null,
    phone text
);

create table tariff (
    id text primary key,
    name text not null,
    commodity text not null check (commodity in ('ELECTRICITY', 'WATER')),
    document text not null
);

create table account (
    number text primary key,
    building text not null,
    room text not null,
    customer uuid not null references customer (id),
    mode text not null check (mode in ('METER', 'STATION', 'POSTPAID')),
    tariff text not null references tariff (id),
    tier_used_wh bigint not null,
    note text,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    foreign key (building, room) references room (building, number)
);

create table line (
    name text primary key,
    port text not null,
    settings text not null,
    removed_at timestamp with time zone
);

create table meter (
    number text primary key,
    account text references account (number),
    line text not null references line (name),
    profile text not null,
    address text not null,
    customer_number text not null,
    ledger_count integer,
    last_balance_fen bigint,
    last_read_at timestamp with time zone
);

-- The ledger -------------------------------------------------------------------------------------
create table command (
    id uuid primary key,
    fingerprint text not null,
    sequence bigint not null unique,
    receipt_series text,
    receipt_number bigint,
    at timestamp with time zone not null,
    business_day date not null,
    operator text not null,
    shift uuid,
    clock_flagged boolean not null,
    from_tape boolean not null
);

-- What belongs on the tape, written in the transaction of its command: the tape follows from here.
create table tape_event (
    sequence bigint not null references command (sequence),
    event_number integer not null,
    type text not null,
    sale uuid,
    transfer uuid,
    account text,
    meter_number text,
    amount_fen bigint not null,
    purchase_count integer,
    primary key (sequence, event_number)
);

-- A supervisor said that the clock, though before the last entry, is right.
create table clock_confirmation (
    sequence bigint primary key,
    at timestamp with time zone not null,
    last_entry timestamp with time zone not null,
    operator text not null
);

-- Days that accept no posting any more; a late event rolls to the next open one.
create table closed_day (
    business_day date primary key,
    sequence bigint not null
);

create table journal_entry (
    id uuid primary key,
    sequence bigint not null,
    kind text not null,
    subject uuid not null,
    meter_number text,
    room text,
    operator text not null,
    operator_name text not null,
    shift uuid,
    business_day date not null,
    at timestamp with time zone not null,
    reverses uuid references journal_entry (id),
    reason text,
    from_tape boolean not null
);

create table posting (
    entry uuid not null references journal_entry (id),
    line_number integer not null,
    account_kind text not null,
    account_ref text not null,
    amount_fen bigint not null check (amount_fen <> 0),
    primary key (entry, line_number)
);
create index posting_by_account on posting (account_kind, account_ref);

-- Selling ----------------------------------------------------------------------------------------
create table sale (
    id uuid primary key,
    sequence bigint not null,
    state text not null check (state in ('PAID', 'VOIDED')),
    receipt_series text not null,
    receipt_number bigint not null,
    account text not null,
    room text not null,
    customer text not null,
    meter_number text not null,
    amount_fen bigint not null check (amount_fen > 0),
    tender text not null,
    cash_given_fen bigint,
    cash_change_fen bigint,
    tariff text not null,
    highest_price bigint not null,
    operator text not null,
    operator_name text not null,
    shift uuid,
    business_day date not null,
    at timestamp with time zone not null,
    balance_before_fen bigint,
    clock_flagged boolean not null,
    from_tape boolean not null,
    unique (receipt_series, receipt_number)
);
create index sale_by_day on sale (business_day, sequence);
create index sale_by_meter on sale (meter_number, sequence);

-- unresolved_meter holds the meter while the state is INTENT, UNKNOWN or DISPUTED, else null:
-- the plain unique index then allows one unresolved write per meter.
create table credit_transfer (
    id uuid primary key,
    sale uuid not null unique references sale (id),
    meter_number text not null,
    amount_fen bigint not null check (amount_fen > 0),
    state text not null check (state in
        ('PENDING', 'INTENT', 'DELIVERED', 'REFUSED', 'UNKNOWN', 'DISPUTED', 'CANCELLED')),
    open_state boolean not null,
    unresolved_meter text unique,
    attempts integer not null,
    silent_attempts integer not null,
    next_try timestamp with time zone,
    count0 integer,
    count1 integer,
    balance0_fen bigint,
    total0_fen bigint,
    energy0_wh bigint,
    frame_hash text,
    intent_at timestamp with time zone,
    balance_after_fen bigint,
    count_after integer,
    trouble_code text,
    trouble_detail text,
    changed_at timestamp with time zone not null
);
create index credit_transfer_open on credit_transfer (open_state, changed_at);

create table transfer_step (
    transfer uuid not null references credit_transfer (id),
    step integer not null,
    from_state text,
    to_state text not null,
    sequence bigint not null,
    at timestamp with time zone not null,
    operator text not null,
    detail text not null,
    primary key (transfer, step)
);

create table transfer_frame (
    transfer uuid not null references credit_transfer (id),
    frame_number integer not null,
    at timestamp with time zone not null,
    sent boolean not null,
    hex text not null,
    primary key (transfer, frame_number)
);

create table foreign_purchase (
    id uuid primary key,
    sequence bigint not null,
    meter_number text not null,
    count_before integer not null,
    count_after integer not null,
    amount_fen bigint not null,
    operator text not null,
    reason text not null,
    at timestamp with time zone not null
);

create table receipt_print (
    sale uuid not null references sale (id),
    print_number integer not null,
    at timestamp with time zone not null,
    operator text not null,
    printed_on text not null,
    succeeded boolean not null,
    primary key (sale, print_number)
);
