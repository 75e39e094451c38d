-- Tariffs brought to meters: what was ordered, how it stands with every meter, and what the meters
-- were found to hold.
create table tariff_download (
    id uuid primary key,
    tariff text not null references tariff (id),
    version timestamp with time zone not null,
    operator text not null,
    operator_name text not null,
    at timestamp with time zone not null
);

-- open_meter holds the meter while the state is open, else null: the plain unique index then allows
-- one open download per meter.
create table meter_download (
    download uuid not null references tariff_download (id),
    meter_number text not null,
    account text not null,
    room text not null,
    way text not null check (way in ('NONE', 'NOW', 'STANDBY', 'AT_INSTANT')),
    state text not null check (state in ('WAITING', 'TELLING', 'UNKNOWN', 'STANDING_BY',
        'IN_FORCE', 'REFUSED', 'DIFFERENT', 'CANNOT', 'CANCELLED')),
    open_meter text unique,
    due_at timestamp with time zone,
    tells integer not null,
    failures integer not null,
    reason_code text,
    reason_detail text,
    changed_at timestamp with time zone not null,
    primary key (download, meter_number)
);

create table meter_download_step (
    download uuid not null,
    meter_number text not null,
    step integer not null,
    state text not null,
    at timestamp with time zone not null,
    operator text not null,
    reason_code text,
    reason_detail text,
    primary key (download, meter_number, step),
    foreign key (download, meter_number) references meter_download (download, meter_number)
);

-- What each meter was found to hold, compared with the version in force; the last one of a day
-- counts.
create table price_comparison (
    business_day date not null,
    meter_number text not null,
    comparison_number integer not null,
    account text not null,
    room text not null,
    tariff text not null,
    version timestamp with time zone,
    outcome text not null check (outcome in ('AGREES', 'DIFFERS', 'NOT_READ', 'NOT_COMPARED')),
    reason_code text,
    reason_detail text,
    at timestamp with time zone not null,
    primary key (business_day, meter_number, comparison_number)
);
