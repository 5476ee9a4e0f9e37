insert into device (id, version, changed_at, conference, kind, bridge_point, name, token_hash, session, paired_at, paired_by, reload)
values ('00000000-0000-7000-8000-000000000050', 1, '2026-03-01 00:40Z', '00000000-0000-7000-8000-000000000001', 'SCREEN', '731',
  'Màn hình', '\x03', '00000000-0000-7000-8000-000000000051', '2026-03-01 00:40Z', 'clerk.731', 0);
insert into pairing values ('00000000-0000-7000-8000-000000000052', 'SCREEN', '\x04', '\x05', '2026-03-01 00:50Z',
  '00000000-0000-7000-8000-000000000050');
