-- Why a lamp shows what it shows, and on whose word.
alter table bridge_point
  add column health_cause text,
  add column health_by    text,                    -- the uplink or centre at fault
  add column video_cause  text,
  add column video_by     text;                    -- who said so

-- Every change of a lamp: what a hall's history is told from.
create table line_change (
  id           bigint generated always as identity primary key,
  bridge_point uuid not null references bridge_point (id) on delete cascade,
  at           timestamptz not null,
  lamp         text not null check (lamp in ('HEALTH', 'VIDEO')),
  state        text not null,
  cause        text,
  said_by      text
);

create index line_change_by_hall on line_change (bridge_point, at);

-- What a hall's own line sends heartbeats with instead of a session.
create table heartbeat_token (
  bridge_point uuid primary key references bridge_point (id) on delete cascade,
  hash         bytea not null unique,              -- SHA-256 of a random token: not to be guessed, so no slow hash
  made_at      timestamptz not null,
  made_by      text not null
);
