-- The life of an account: its state and the steps that led there, who is told what, and the slips
-- that were handed over.

-- A preset account is entered, not open: nothing is billed, nothing is sold. A closed one that was
-- made over to somebody says where it went, the new one where it came from.
alter table account add column state text default 'OPEN' not null;
alter table account add column moved_from text;
alter table account add column moved_to text;
alter table account add constraint account_state
    check (state in ('PRESET', 'OPEN', 'SUSPENDED', 'CLOSED'));
alter table account add constraint account_moved_from
    foreign key (moved_from) references account (number);
alter table account add constraint account_moved_to
    foreign key (moved_to) references account (number);
update account set state = 'CLOSED' where closed_at is not null;

-- A paper that was handed over, as it was printed: a reprint is the same paper. The numbers of a
-- series have no hole. amount_fen is what went through the drawer: taken is positive.
create table slip (
    id uuid primary key,
    series text not null,
    slip_number bigint not null,
    kind text not null,
    account text not null,
    room text not null,
    customer text not null,
    amount_fen bigint not null,
    document text not null,
    operator text not null,
    operator_name text not null,
    shift uuid,
    business_day date not null,
    at timestamp with time zone not null,
    sequence bigint not null,
    from_tape boolean not null,
    unique (series, slip_number)
);
create index slip_by_account on slip (account, sequence);

create table slip_print (
    slip uuid not null references slip (id),
    print_number integer not null,
    at timestamp with time zone not null,
    operator text not null,
    printed_on text not null,
    succeeded boolean not null,
    primary key (slip, print_number)
);

-- What happened to an account, in order. A step that moved no state has the same state twice.
create table account_step (
    account text not null references account (number),
    step integer not null,
    kind text not null,
    from_state text,
    to_state text not null,
    sequence bigint not null,
    at timestamp with time zone not null,
    operator text not null,
    reason text,
    slip uuid references slip (id),
    primary key (account, step)
);
insert into account_step (account, step, kind, to_state, sequence, at, operator)
    select number, 0, 'OPENED', 'OPEN', 0, opened_at, 'system' from account;

-- Whom to tell about an account. Every edition is whole, the last one counts; an edition without a
-- contact means: nobody.
create table contact_edition (
    account text not null references account (number),
    edition integer not null,
    at timestamp with time zone not null,
    operator text not null,
    sequence bigint not null,
    primary key (account, edition)
);

create table account_contact (
    account text not null,
    edition integer not null,
    contact_number integer not null,
    name text not null,
    phone text,
    mail text,
    primary key (account, edition, contact_number),
    foreign key (account, edition) references contact_edition (account, edition)
);

create table contact_notice (
    account text not null,
    edition integer not null,
    contact_number integer not null,
    notice text not null check (notice in ('LOW_BALANCE', 'CUT', 'BILL', 'ACCOUNT')),
    channel text not null check (channel in ('SMS', 'MAIL', 'PAPER')),
    primary key (account, edition, contact_number, notice, channel),
    foreign key (account, edition, contact_number)
        references account_contact (account, edition, contact_number)
);
