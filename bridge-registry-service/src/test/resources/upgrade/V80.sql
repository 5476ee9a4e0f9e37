-- Rows as the release with this schema has them: at least one in each table. What they say is made up.
insert into conference (id, version, changed_at, title, starts_at, state, hotline, questions_from, copy_of) values
  ('00000000-0000-7000-8000-000000000002', 9, '2025-12-01 10:00Z', 'Đã xong', '2025-12-01 01:00Z', 'CLOSED', '', null, null),
  ('00000000-0000-7000-8000-000000000001', 5, '2026-03-01 01:00Z', 'Tập huấn', '2026-03-01 01:00Z', 'LIVE', '1900 0000',
   '2026-02-27 01:00Z', '00000000-0000-7000-8000-000000000002');
insert into topic values ('00000000-0000-7000-8000-000000000001', 0, 'SEALS', 'Con dấu');
insert into topic_approval values ('00000000-0000-7000-8000-000000000001', 0, 'SEALS', '{official.seals}');
insert into topic_target values ('00000000-0000-7000-8000-000000000001', 0, 'SEALS', 3, 10);
insert into topic_routing values ('00000000-0000-7000-8000-000000000001', 0, 'SEALS', 4, '{official.seals}', '{}', '{}');
insert into agenda_item values
  ('00000000-0000-7000-8000-000000000001', 0, '2026-03-01 01:00Z', '2026-03-01 02:00Z', 'ANSWERING', 'Giải đáp', '{"Cán bộ A"}');
insert into bridge_point (id, version, changed_at, conference, code, name, provincial, communes, health_state, health_since,
  video_state, commune_names, practice) values
  ('00000000-0000-7000-8000-000000000010', 3, '2026-03-01 01:00Z', '00000000-0000-7000-8000-000000000001', '731', 'Biên Hòa', false, 1,
   'UP', '2026-03-01 00:30Z', 'UNKNOWN', '{"Xã Một"}', 'k7'),
  ('00000000-0000-7000-8000-000000000011', 3, '2026-03-01 01:00Z', '00000000-0000-7000-8000-000000000001', '75', 'Tỉnh', true, 0,
   'UNKNOWN', null, 'UNKNOWN', '{}', null);
insert into person (id, version, changed_at, conference, username, display_name, role, bridge_point, topics, on_duty, enabled,
  password_hash, temporary_until, sessions_since, last_sign_in_at) values
  ('00000000-0000-7000-8000-000000000020', 2, '2026-03-01 00:00Z', '00000000-0000-7000-8000-000000000001', 'clerk.731', 'Thư ký', 'CLERK',
   '731', '{}', false, true, '$2a$10$no-hash-of-any-password', null, '2026-03-01 00:00Z', '2026-03-01 00:10Z'),
  ('00000000-0000-7000-8000-000000000021', 2, '2026-03-01 00:00Z', '00000000-0000-7000-8000-000000000001', 'official.seals', 'Cán bộ A',
   'OFFICIAL', null, '{SEALS}', true, true, null, null, null, null);
insert into invitation values
  ('00000000-0000-7000-8000-000000000021', 'hash', 'admin', '2026-02-20 00:00Z', '2026-03-20 00:00Z');
insert into sign_in_code_log values ('00000000-0000-7000-8000-000000000030', '00000000-0000-7000-8000-000000000001', 'clerk.731',
  'moderator', '2026-03-01 00:05Z', '2026-03-01 00:15Z', null, 0, '2026-03-01 00:07Z');
insert into ended_session values ('00000000-0000-7000-8000-000000000031', '2026-03-01 00:20Z', '2026-03-01 14:20Z');
insert into line_change (bridge_point, at, lamp, state, cause, said_by) values
  ('00000000-0000-7000-8000-000000000010', '2026-03-01 00:30Z', 'HEALTH', 'UP', null, null);
insert into heartbeat_token values ('00000000-0000-7000-8000-000000000010', '\x01', '2026-02-20 00:00Z', 'technician');
insert into preparation values ('00000000-0000-7000-8000-000000000001', 1, '2026-02-25 00:00Z',
  '[{"code": "DELEGATES", "label": "Đại biểu"}]', '{3,1}');
insert into registration (bridge_point, version, changed_at, changed_by, content) values
  ('00000000-0000-7000-8000-000000000010', 2, '2026-02-21 00:00Z', 'clerk.731',
   '{"contacts": [{"name": "Người liên hệ", "phone": "+84999000098"}]}');
insert into roll_call values ('00000000-0000-7000-8000-000000000010', 1, '2026-03-01 00:50Z', 'clerk.731',
  '[{"category": "DELEGATES", "invited": 10, "present": 9, "absent": 1}]');
insert into rehearsal values
  ('00000000-0000-7000-8000-000000000010', 'k7', '2026-02-26 00:00Z', '{"FORM": {"at": "2026-02-26T00:00:00.000Z"}}');
insert into reminder (id, bridge_point, kind, day, subject, body, recipients, made_at) values
  ('00000000-0000-7000-8000-000000000032', '00000000-0000-7000-8000-000000000010', 'REGISTER', '2026-02-22', 'Nhắc', 'Xin đăng ký.',
   '{hall@example.vn}', '2026-02-22 00:00Z');
insert into upstream (id, version, conference, code, name, kind, phone) values
  ('00000000-0000-7000-8000-000000000040', 1, '00000000-0000-7000-8000-000000000001', 'TT1', 'Trung tâm 1', 'CENTRE', '+84999000097');
insert into upstream_hall values
  ('00000000-0000-7000-8000-000000000040', 'CENTRE', '00000000-0000-7000-8000-000000000010');
insert into announced_work (id, conference, upstream, starts_at, ends_at, reason, announced_at, announced_by) values
  ('00000000-0000-7000-8000-000000000041', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000040',
   '2026-03-01 05:00Z', '2026-03-01 06:00Z', 'Bảo trì', '2026-02-28 00:00Z', 'technician');
insert into incident (id, version, conference, number, kind, subject, subject_name, symptom, state, opened_at, waits_since, centre)
values ('00000000-0000-7000-8000-000000000042', 1, '00000000-0000-7000-8000-000000000001', 1, 'LINE',
  '00000000-0000-7000-8000-000000000010', 'Biên Hòa', 'DOWN', 'OPEN', '2026-03-01 01:40Z', '2026-03-01 01:40Z',
  '00000000-0000-7000-8000-000000000040');
insert into incident_hall values ('00000000-0000-7000-8000-000000000042', '00000000-0000-7000-8000-000000000010');
insert into incident_entry (incident, at, act) values ('00000000-0000-7000-8000-000000000042', '2026-03-01 01:40Z', 'OPENED');
insert into incident_report values
  ('clerk.731', '00000000-0000-4000-8000-000000000001', '\x02', '00000000-0000-7000-8000-000000000042');
insert into incident_question values ('00000000-0000-7000-8000-000000000102', '2026-03-01 01:41Z');
insert into probe_plan values
  ('00000000-0000-7000-8000-000000000010', 1, '2026-02-20 00:00Z', 'technician', 'REACHED');
insert into probe values
  ('00000000-0000-7000-8000-000000000010', 0, 'CODEC', 'TCP', 'codec.example.vn', 5060, '', 30, 2000);
insert into line_measure values ('00000000-0000-7000-8000-000000000010', '2026-03-01 01:00Z', 20.5, 90.1, 0.5);
insert into outbox (topic, key, partition_key, event_id, type, occurred_at, payload) values
  ('caunoi.conferences.v1', '00000000-0000-7000-8000-000000000001', null, '00000000-0000-7000-8000-000000000043',
   'vn.caunoi.conference.changed', '2026-03-01 01:00Z', '\x7b7d');
insert into outbox_topic values ('caunoi.conferences.v1', 'bGlmZQ');
