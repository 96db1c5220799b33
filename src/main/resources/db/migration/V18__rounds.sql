-- The authorities that a proposal touches: they are asked in every round.
create table hearing_touched (
    hearing_id bigint not null references hearing (id),
    authority varchar(4) not null,
    primary key (hearing_id, authority)
);

-- The round from which a seat's consent was taken over, so that the seat was not asked.
alter table hearing_seat add column carried_from integer;

-- Objections that were taken back after their hearing had closed: when, by whom and how. The answer itself stays as it was given.
create table hearing_cleared_objection (
    hearing_id bigint not null references hearing (id),
    authority varchar(4) not null,
    cleared_at timestamp with time zone not null,
    cleared_by varchar(254) not null,
    way varchar(12) not null,
    recorded_note text,
    primary key (hearing_id, authority)
);
