-- How each hall's line measured, minute by minute: what the timeline is drawn from. Single heartbeats are stored nowhere.
create table line_measure (
  bridge_point uuid not null references bridge_point (id) on delete cascade,
  at           timestamptz not null,              -- when the minute began
  rtt_ms       real not null,                     -- mean round trip
  worst_rtt_ms real not null,
  loss_pct     real not null,                     -- mean loss
  primary key (bridge_point, at)
);

create index line_measure_by_time on line_measure (at);
