-- What each conference shortens, once its moderator has changed what it started with.
create table abbreviation_table (
  conference  uuid primary key,
  revision    bigint not null,                    -- rises with every change: what was read by the former is read anew
  short_forms text[] not null,
  long_forms  text[] not null,                    -- as many, in the same order
  by_username text not null,
  at          timestamptz not null
);

-- Two questions of which a moderator has said that they are not the same.
create table not_duplicate (
  question    uuid not null references question (id) on delete cascade,   -- the smaller id of the two
  other       uuid not null references question (id) on delete cascade,
  by_username text not null,
  at          timestamptz not null,
  primary key (question, other),
  check (question < other)
);

create index not_duplicate_by_other on not_duplicate (other);

-- While somebody types every replica asks each second whether anything has changed: this answers without the rows.
create index question_versions on question (conference) include (id, version);
