-- Codes that a moderator reads out to who is locked out: who made them, for whom, and when they were used. Rows stay; the
-- code itself, as bcrypt hashes it, only while it opens something.
create table sign_in_code_log (
  id           uuid primary key,
  conference   uuid not null references conference (id) on delete cascade,
  for_username text not null,
  by_username  text not null,
  at           timestamptz not null,
  expires_at   timestamptz not null,
  hash         text,                              -- null: used, replaced, or guessed at too often
  wrong        integer not null default 0,        -- tries that were not it
  used_at      timestamptz
);

create unique index sign_in_code_one_each on sign_in_code_log (for_username) where hash is not null;
create index sign_in_code_by_conference on sign_in_code_log (conference, at);
