-- The property around the rooms: sites, buildings, and what a room is. A room is named by building
-- and number, as before. Nothing is deleted: what was removed says so, papers speak of it on.

-- The name of the one site of a station that never named any is empty.
create table site (
    number integer primary key,
    name text not null unique,
    removed_at timestamp with time zone
);

create table building (
    name text primary key,
    site integer not null references site (number),
    removed_at timestamp with time zone
);

insert into site (number, name) values (1, '');
insert into building (name, site) select distinct building, 1 from room;

-- In square decimetres. An area that nobody measured is unknown, not 0: nothing may be shared out
-- by it silently.
alter table room add column area_dm2 integer;
alter table room add column purpose text default 'OTHER' not null;
alter table room add column note text default '' not null;
alter table room add column removed_at timestamp with time zone;
alter table room add constraint room_area check (area_dm2 > 0);
alter table room add constraint room_purpose
    check (purpose in ('DWELLING', 'SHOP', 'OFFICE', 'PUBLIC', 'OTHER'));
alter table room add constraint room_building foreign key (building) references building (name);
