-- Whoever was added and not invited yet has no password.
alter table person
  alter column password_hash drop not null,
  add column temporary_until timestamptz,         -- the password is a temporary one, good until then; null: chosen by its owner
  add column sessions_since  timestamptz,         -- sessions that began before are refused
  add column last_sign_in_at timestamptz;

-- One-time links. The token is 256 random bits, so that its plain SHA-256 gives nothing away.
create table invitation (
  person      uuid primary key references person (id) on delete cascade,
  token_hash  text not null unique,
  by_username text not null,
  at          timestamptz not null,
  expires_at  timestamptz not null
);
