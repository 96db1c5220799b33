-- Start forms that have been sent. Each page with such a form carries a mark of its own, which starts something once, however
-- often the page is sent.
create table sent_form (
    mark        varchar(36) primary key,
    process_key varchar(64) not null,
    sent_by     varchar(64) not null,
    sent_at     timestamp with time zone not null,
    -- what was started; null if it has no number
    started     varchar(255)
);

create index sent_form_by_age on sent_form (sent_at);

-- Empty as long as no mail was written, because no address of the authority works.
alter table confirmation alter column asked_at drop not null;
