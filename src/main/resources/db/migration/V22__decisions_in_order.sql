-- Decisions of meetings wait for their case, and reach it in the order in which they were kept.
alter table capacity_meeting_decision add column kept_at timestamp with time zone;

create index capacity_meeting_decision_waiting on capacity_meeting_decision (taken, kept_at);
