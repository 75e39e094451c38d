-- A relay or a valve that a look found in another state than the look before: what the meter did by
-- itself, or somebody at it. known_at: when the state before was last seen. Kept for a year.
create table meter_turn (
    meter_number text not null,
    seen_at timestamp with time zone not null,
    known_at timestamp with time zone not null,
    state_before text not null,
    state_after text not null,
    balance_fen bigint,
    primary key (meter_number, seen_at)
);
create index meter_turn_by_time on meter_turn (seen_at);
