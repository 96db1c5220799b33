-- Who said what about a case, and who is affected by it, is not for everybody who sees the case.
alter table journal_entry add column confided boolean default false not null;

update journal_entry set confided = true
where what like '% har svaret på svarsiden%'
    or what like '% har svaret i %'
    or what like '% har trukket sin indsigelse i %'
    or what like 'Berørte kommuner: %'
    or what like 'Forslaget er sendt til %'
    or what like 'Opgaven «%';
