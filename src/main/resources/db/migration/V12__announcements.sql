-- Results that DASSOS has decided: told to the secretariat at once, and to everybody else when they are due.
create table capacity_announcement (
    case_number varchar(9) primary key references capacity_case (case_number),
    planned_at timestamp with time zone not null,
    -- What the secretariat wants to say beside the result; by whom it was written last.
    added_text text,
    written_by varchar(64),
    sent_at timestamp with time zone
);

create index capacity_announcement_waiting on capacity_announcement (sent_at, planned_at);

-- Since when the remarks of a round wait for a solution, and when it was proposed to take them to a meeting instead.
alter table capacity_round add column contested_at timestamp with time zone;
alter table capacity_round add column meeting_proposed_at timestamp with time zone;

update capacity_round set contested_at = (
    select max(hearing.closed_at) from hearing
    where hearing.case_number = capacity_round.case_number and hearing.round = capacity_round.round
        and hearing.outcome = 'CONTESTED');
