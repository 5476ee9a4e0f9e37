-- Screens of halls and the chair's own device, which are signed in without a person.
create table device (
  id           uuid primary key,
  version      bigint not null,
  changed_at   timestamptz not null,
  conference   uuid not null references conference (id) on delete cascade,
  kind         text not null check (kind in ('SCREEN', 'CHAIR')),
  bridge_point text,                              -- code of a screen's hall
  name         text not null,
  token_hash   bytea not null unique,             -- SHA-256 of a random token: not to be guessed, so no slow hash
  session      uuid not null unique,              -- all its tokens carry this one, so that its end ends them all
  paired_at    timestamptz not null,
  paired_by    text not null,
  revoked_at   timestamptz,
  revoked_by   text,
  -- What it was told from afar; null where its own choice holds.
  mode         text,
  theme        text,
  layout       text,
  reload       integer not null,
  message      text,
  -- What it reported last.
  seen_at      timestamptz,
  shown_mode   text,
  shown_theme  text,
  visible      boolean,
  full_screen  boolean,
  behind       integer,
  showing      text,
  check ((kind = 'SCREEN') = (bridge_point is not null)),
  foreign key (conference, bridge_point) references bridge_point (conference, code)
);

create index device_by_conference on device (conference);

-- Codes that devices show while they wait for somebody to enter them.
create table pairing (
  id          uuid primary key,
  kind        text not null check (kind in ('SCREEN', 'CHAIR')),
  code_hash   bytea not null unique,              -- a MAC: six characters would be guessed from a plain hash
  secret_hash bytea not null unique,              -- SHA-256 of the cookie of the device that shows it
  expires_at  timestamptz not null,
  device      uuid references device (id) on delete cascade   -- what became of it; null while it waits
);

create index pairing_by_expiry on pairing (expires_at);
