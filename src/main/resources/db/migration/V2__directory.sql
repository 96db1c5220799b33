create table authority (
    code varchar(8) primary key,
    name varchar(200) not null,
    kind varchar(20) not null,
    contact varchar(254) not null
);

-- People who have left stay, so that the journal can still say who they were.
create table person (
    username varchar(64) primary key,
    name varchar(200) not null,
    email varchar(254) not null,
    authority varchar(8) references authority (code),
    role varchar(20) not null,
    active boolean not null
);

create index person_by_authority on person (authority);

-- The seat in DASSOS belongs to the authority; persons come and go.
create table seat (
    authority varchar(8) primary key references authority (code),
    holder varchar(64) not null references person (username)
);

create table mailing_list_address (
    list varchar(64) not null,
    email varchar(254) not null,
    primary key (list, email)
);
