create table capacity_case (
    case_number varchar(9) primary key,
    facility_id varchar(40),
    facility_name varchar(200) not null,
    legal_basis varchar(200) not null,
    target_group varchar(200) not null,
    operator varchar(4) not null,
    started_by varchar(64) not null,
    on_behalf boolean not null,
    started_on date not null,
    edition integer not null,
    wished_route varchar(20),
    related_case varchar(9),
    reason text not null,
    places_before integer not null,
    round integer not null,
    approval_required boolean,
    rule text,
    state varchar(30) not null,
    outcome varchar(40),
    decided_at timestamp with time zone
);

create index capacity_case_at_facility on capacity_case (facility_id);
create index capacity_case_in_state on capacity_case (state);

-- What each round proposed.
create table capacity_round (
    case_number varchar(9) not null references capacity_case (case_number),
    round integer not null,
    kind varchar(10) not null,
    places_after integer not null,
    effective_on date not null,
    ends_on date,
    primary key (case_number, round)
);

-- What the operator answered to the remarks of a round.
create table capacity_solution (
    case_number varchar(9) not null references capacity_case (case_number),
    round integer not null,
    solution varchar(20) not null,
    explanation text not null,
    kind varchar(10) not null,
    places_after integer not null,
    effective_on date not null,
    ends_on date,
    primary key (case_number, round)
);

-- The contact log.
create table capacity_affected (
    case_number varchar(9) not null references capacity_case (case_number),
    authority varchar(4) not null,
    cause varchar(20) not null,
    notified_at timestamp with time zone,
    contacted_on date,
    contacted_how varchar(10),
    reaction text,
    exemption text,
    documented_by varchar(64),
    documented_at timestamp with time zone,
    primary key (case_number, authority)
);

create table capacity_duty (
    case_number varchar(9) not null references capacity_case (case_number),
    duty varchar(40) not null,
    answer text not null,
    primary key (case_number, duty)
);

create table capacity_attachment (
    case_number varchar(9) not null references capacity_case (case_number),
    position integer not null,
    file_name varchar(250) not null,
    media_type varchar(120) not null,
    size bigint not null,
    content bytea not null,
    primary key (case_number, position)
);

-- A meeting decides once about a case; taken tells whether the case has followed it.
create table capacity_meeting_decision (
    case_number varchar(9) not null references capacity_case (case_number),
    meeting_id varchar(64) not null,
    round integer not null,
    outcome varchar(30) not null,
    places_after integer,
    taken boolean not null,
    primary key (case_number, meeting_id)
);

create table capacity_withdrawal (
    case_number varchar(9) primary key references capacity_case (case_number),
    reason text not null,
    requested_by varchar(64) not null,
    requested_at timestamp with time zone not null
);
