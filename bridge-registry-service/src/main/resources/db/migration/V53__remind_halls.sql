alter table preparation add column remind_days integer[] not null default '{}';  -- so many days before the deadline; empty: never by schedule

-- What halls were reminded of: once per hall, kind and day.
create table reminder (
  id           uuid primary key,
  bridge_point uuid not null references bridge_point (id) on delete cascade,
  kind         text not null check (kind in ('ACKNOWLEDGE', 'REGISTER', 'TEST')),
  day          date not null,                      -- of Vietnam
  subject      text not null,
  body         text not null,
  recipients   text[] not null,                    -- mail addresses of the hall's contacts then
  made_at      timestamptz not null,
  made_by      text,                               -- null: by schedule
  sent_at      timestamptz,
  sent_by      text,                               -- who sent it by hand; null: it went by mail
  attempts     integer not null default 0,
  next_at      timestamptz,                        -- when it is tried again by mail; null: never
  fault        text,                               -- why the last attempt failed
  unique (bridge_point, kind, day)
);

create index reminder_due on reminder (next_at) where sent_at is null and next_at is not null;
