-- The secretariat's own words at the beginning of an invitation: waiting for the next hearing of a case …
create table hearing_introduction (
    case_number varchar(9) primary key,
    content text not null,
    written_by varchar(64) not null,
    written_at timestamp with time zone not null
);

-- … and, from when it is prepared, the hearing's own.
alter table hearing add column introduction text;
