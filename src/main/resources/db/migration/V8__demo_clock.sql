-- How far the clock of the demo is ahead of the system's time; empty in production.
create table demo_clock (
    id            integer not null primary key check (id = 1),
    offset_millis bigint  not null
);
