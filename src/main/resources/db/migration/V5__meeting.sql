create table meeting (
    id varchar(60) primary key,
    forum varchar(100) not null,
    held_on date not null,
    hand_in_deadline date not null,
    check (hand_in_deadline <= held_on)
);

create index meeting_by_forum on meeting (forum, held_on);
