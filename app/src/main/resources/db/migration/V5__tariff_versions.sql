-- Versions of tariffs beside those of the first document (tariff.document). A draft is the only row
-- of prices that changes; what is released is only ever inserted. "In force" and "waiting" follow
-- from effective_from and are nowhere written.

-- A version that somebody works on. Its tariff may be new, and then has no row of its own yet.
-- document is a tariff document with that one version, as typed: it may be wrong.
create table tariff_draft (
    id uuid primary key,
    tariff text not null,
    name text not null,
    commodity text not null check (commodity in ('ELECTRICITY', 'WATER')),
    document text not null,
    author text not null,
    made_at timestamp with time zone not null,
    changed_by text not null,
    changed_at timestamp with time zone not null,
    revision integer not null,
    ended text check (ended in ('RELEASED', 'DELETED'))
);
create index tariff_draft_by_tariff on tariff_draft (tariff);

create table tariff_version (
    id uuid primary key references tariff_draft (id),
    sequence bigint not null,
    tariff text not null references tariff (id),
    effective_from timestamp with time zone not null,
    document text not null,
    content_hash text not null,
    author text not null,
    released_by text not null references operator (login),
    approval uuid not null references approval (id),
    released_at timestamp with time zone not null,
    unique (tariff, effective_from)
);

-- What the rehearsal showed to the two persons who released. Without a month to rehearse the
-- period is null and every figure 0.
create table tariff_rehearsal (
    version uuid primary key references tariff_version (id),
    period_from date,
    period_to date,
    accounts integer not null,
    paying_more integer not null,
    paying_less integer not null,
    not_rated integer not null,
    usage_wh bigint not null,
    before_fen bigint not null,
    after_fen bigint not null
);

-- The accounts that pay most more, the worst first.
create table tariff_rehearsal_account (
    version uuid not null references tariff_rehearsal (version),
    line_number integer not null,
    account text not null,
    before_fen bigint not null,
    after_fen bigint not null,
    primary key (version, line_number)
);

-- Resale -----------------------------------------------------------------------------------------
-- A bill of the supplier; one that was typed wrongly is replaced, not changed. usage_wh in litres
-- for water.
create table supplier_bill (
    id uuid primary key,
    sequence bigint not null,
    commodity text not null check (commodity in ('ELECTRICITY', 'WATER')),
    period_from date not null,
    period_to date not null,
    usage_wh bigint not null check (usage_wh > 0),
    amount_fen bigint not null check (amount_fen > 0),
    note text not null,
    replaces uuid unique references supplier_bill (id),
    operator text not null,
    at timestamp with time zone not null
);

-- The highest price that the law lets anybody ask, in ten-thousandths of a yuan per kWh or m³, for
-- one tariff or (tariff is null) for every one of the commodity. The newest counts.
create table lawful_price (
    id uuid primary key,
    sequence bigint not null,
    commodity text not null check (commodity in ('ELECTRICITY', 'WATER')),
    tariff text,
    price bigint not null check (price > 0),
    source text not null,
    operator text not null,
    at timestamp with time zone not null
);
