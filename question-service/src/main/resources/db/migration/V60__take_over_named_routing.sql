-- From when on an account's sessions are good; null: all of them.
alter table directory_person add column sessions_since timestamptz;

-- Up to which version of the conference the rules that a spreadsheet named were taken over into the routing table.
create table routing_named (
  conference uuid primary key,
  since      bigint not null
);

-- Null: nobody changed the table here, the registry's spreadsheet did.
alter table routing_table alter column by_username drop not null;
