-- What the hub asks of a hall by itself.
create table probe_plan (
  bridge_point uuid primary key references bridge_point (id) on delete cascade,
  version      bigint not null,
  changed_at   timestamptz not null,
  changed_by   text not null,
  codec        text not null check (codec in ('NEVER', 'REACHED', 'LOST'))   -- whether its equipment ever answered
);

create table probe (
  bridge_point uuid not null references probe_plan (bridge_point) on delete cascade,
  position     integer not null,
  asked        text not null check (asked in ('LINE', 'CODEC')),
  kind         text not null check (kind in ('TCP', 'HTTP', 'HTTPS', 'SIP')),
  host         text not null,
  port         integer not null check (port between 1 and 65535),
  path         text not null,
  interval_s   integer not null check (interval_s between 10 and 600),
  timeout_ms   integer not null check (timeout_ms between 500 and 10000),
  primary key (bridge_point, position)
);
