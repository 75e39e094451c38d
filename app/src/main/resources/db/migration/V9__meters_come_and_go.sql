-- Where meters hang, and what becomes of them (money 19).

-- A place for a meter in a room. The device there can be changed, the place stays; meter_number is
-- the one that hangs there now.
create table meter_point (
    id bigint primary key,
    building text not null,
    room text not null,
    label text default '' not null,
    meter_number text unique,
    foreign key (building, room) references room (building, number)
);
create index meter_point_by_room on meter_point (building, room);

insert into meter_point (id, building, room, meter_number)
    select row_number() over (order by meter.number), account.building, account.room, meter.number
    from meter join account on account.number = meter.account;

-- A meter hangs at a point, lies in stock, or is never used again.
alter table meter add column state text default 'HANGING' not null;
alter table meter add column verification_due date;
alter table meter add constraint meter_state
    check (state in ('HANGING', 'IN_STOCK', 'RETIRED'));
update meter set state = 'IN_STOCK' where account is null;

-- The last value of a meter at an account, as somebody took it on purpose: nothing comes behind it.
alter table meter_reading add column closing boolean default false not null;

-- The ratio of a meter before ended_at; a step that begins earlier is charged by it.
create table meter_ratio (
    meter_number text not null,
    ended_at timestamp with time zone not null,
    ct integer not null check (ct >= 1),
    pt integer not null check (pt >= 1),
    sequence bigint not null,
    primary key (meter_number, ended_at)
);

-- A guided change of a device or of its ratio. open_meter holds the meter while the change is a
-- draft, else null: the plain unique index then allows one draft per meter. Figures as
-- "TOTAL=126.000 PEAK=31.500", before the ratio; added is energy in thousandths, before the ratio.
create table meter_change (
    id uuid primary key,
    kind text not null check (kind in ('DEVICE', 'RATIO')),
    state text not null check (state in ('DRAFT', 'DONE', 'GIVEN_UP')),
    open_meter text unique,
    account text not null,
    room text not null,
    old_meter text not null,
    old_ct integer not null,
    old_pt integer not null,
    old_becomes text check (old_becomes in ('IN_STOCK', 'RETIRED')),
    changed_at timestamp with time zone,
    old_source text check (old_source in ('LIVE', 'BY_HAND')),
    old_figures text,
    old_balance_fen bigint,
    added bigint default 0 not null,
    added_reason text,
    new_meter text,
    new_line text,
    new_profile text,
    new_address text,
    new_customer_number text,
    new_ct integer,
    new_pt integer,
    new_verification_due date,
    new_at timestamp with time zone,
    new_source text check (new_source in ('LIVE', 'BY_HAND')),
    new_figures text,
    new_balance_fen bigint,
    carried_fen bigint,
    carry_sale uuid,
    reason text default '' not null,
    operator text not null,
    begun_at timestamp with time zone not null,
    done_at timestamp with time zone,
    slip uuid,
    sequence bigint not null
);
create index meter_change_by_account on meter_change (account, sequence);
