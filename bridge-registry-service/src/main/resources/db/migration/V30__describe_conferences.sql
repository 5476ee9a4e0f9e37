-- What a conference is, beyond its title and start.
alter table conference
  add column questions_from timestamptz,          -- null: no questions are sent ahead
  add column tier_lead      text not null default 'tỉnh',
  add column tier_hall      text not null default 'địa phương',
  add column tier_unit      text not null default 'xã, phường',
  add column copy_of        uuid references conference (id) on delete set null,
  add column copied_people  boolean not null default false;

alter table agenda_item add column presenters text[] not null default '{}';
