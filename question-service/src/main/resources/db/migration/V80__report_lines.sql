-- Ticked by who asked: what it says of the line is to be reported as an incident, too.
alter table question add column reports_line boolean not null default false;
