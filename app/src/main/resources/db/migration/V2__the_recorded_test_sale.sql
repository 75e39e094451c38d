-- A meter type that nobody verified may take money after one recorded test sale (meter-io 22).
-- Both tables are only ever inserted into; a changed profile file has another hash and needs a new
-- test sale.
create table profile_trial (
    sale uuid primary key references sale (id),
    sequence bigint not null,
    profile text not null,
    file_hash text not null,
    approval uuid not null references approval (id),
    at timestamp with time zone not null
);

create table profile_proof (
    sale uuid primary key references profile_trial (sale),
    sequence bigint not null,
    count_before integer not null,
    count_after integer not null,
    balance_before_fen bigint not null,
    balance_after_fen bigint not null,
    displayed_fen bigint not null,
    operator text not null references operator (login),
    at timestamp with time zone not null
);
