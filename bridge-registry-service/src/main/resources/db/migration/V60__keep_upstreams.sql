-- What the halls' lines hang on: regional centres, each in charge of its halls, and uplinks that many halls share.
create table upstream (
  id           uuid primary key,
  version      bigint not null,                   -- rises by one with every change of what it is, not with what is said of it
  conference   uuid not null references conference (id) on delete cascade,
  code         text not null,
  name         text not null,
  kind         text not null check (kind in ('CENTRE', 'UPLINK')),
  phone        text,                              -- E.164, or a service number as it is dialled
  mail         text,
  failed_since timestamptz,                       -- null while it works
  failed_by    text,                              -- who said so
  unique (conference, code),
  unique (conference, name),
  unique (id, kind)
);

create table upstream_hall (
  upstream     uuid not null,
  kind         text not null,
  bridge_point uuid not null references bridge_point (id) on delete cascade,
  primary key (upstream, bridge_point),
  foreign key (upstream, kind) references upstream (id, kind) on delete cascade
);

create unique index upstream_hall_one_centre on upstream_hall (bridge_point) where kind = 'CENTRE';
create index upstream_hall_by_hall on upstream_hall (bridge_point);
