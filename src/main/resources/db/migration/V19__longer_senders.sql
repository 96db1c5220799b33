-- The senders of mails may be longer than addresses of ours, and an authority answers by its address.
alter table hearing_reply alter column sender set data type varchar(320);
alter table hearing_answer alter column given_by set data type varchar(254);
