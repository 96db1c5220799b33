alter table mail add column reply_tag varchar(40);
