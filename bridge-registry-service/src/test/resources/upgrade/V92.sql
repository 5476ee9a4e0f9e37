insert into announcement (id, version, changed_at, conference, text, form, addressees, kind, made_at, made_by, account, request_key,
  request) values ('00000000-0000-7000-8000-000000000060', 2, '2026-03-01 02:00Z', '00000000-0000-7000-8000-000000000001', 'Nghỉ 10 phút',
  'TICKER', 'ALL', 'TEXT', '2026-03-01 02:00Z', 'Điều phối', 'moderator', '00000000-0000-4000-8000-000000000003', '\x06');
insert into announcement_acknowledgement values
  ('00000000-0000-7000-8000-000000000060', 0, '731', 'clerk.731', '2026-03-01 02:01Z');
