-- What the desk announces to halls and officials.
create table announcement (
  id          uuid primary key,
  version     bigint not null,                    -- rises by one with every change, an acknowledgement too
  changed_at  timestamptz not null,
  conference  uuid not null references conference (id) on delete cascade,
  text        text not null,
  form        text not null check (form in ('TICKER', 'PAGE', 'MESSAGE')),
  addressees  text not null check (addressees in ('HALLS', 'OFFICIALS', 'ALL')),
  halls       text[],                             -- codes; null: all of them
  kind        text not null check (kind in ('HOTLINE', 'TEXT')),
  made_at     timestamptz not null,
  made_by     text not null,
  ended_at    timestamptz,
  -- What a request that is sent again is known by.
  account     text not null,
  request_key uuid not null,
  request     bytea not null,                     -- hash
  unique (account, request_key)
);

create index announcement_by_conference on announcement (conference, made_at);

-- Who has said that it arrived: a hall once, whichever of its clerks said it, or an official.
create table announcement_acknowledgement (
  announcement uuid not null references announcement (id) on delete cascade,
  position     integer not null,                  -- in the order in which they did
  hall         text,                              -- null: an official
  username     text not null,
  at           timestamptz not null,
  primary key (announcement, position)
);

create unique index announcement_once_per_hall on announcement_acknowledgement (announcement, hall)
  where hall is not null;
create unique index announcement_once_per_official on announcement_acknowledgement (announcement, username)
  where hall is null;
