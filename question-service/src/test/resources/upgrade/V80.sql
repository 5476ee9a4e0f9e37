-- Rows as the release with this schema has them: at least one in each table. What they say is made up.
insert into directory_conference (id, version, title, phase, questions_from) values
  ('00000000-0000-7000-8000-000000000001', 5, 'Tập huấn', 'LIVE', '2026-02-27 01:00Z'),
  ('00000000-0000-7000-8000-000000000002', 9, 'Đã xong', 'CLOSED', null);
insert into directory_topic values ('00000000-0000-7000-8000-000000000001', 'SEALS', 'Con dấu', 0);
insert into directory_hall (id, version, conference, code, name) values
  ('00000000-0000-7000-8000-000000000010', 3, '00000000-0000-7000-8000-000000000001', '731', 'Biên Hòa'),
  ('00000000-0000-7000-8000-000000000011', 3, '00000000-0000-7000-8000-000000000001', '75', 'Tỉnh');
insert into directory_commune values ('00000000-0000-7000-8000-000000000010', 'Xã Một');
insert into directory_person (id, version, conference, username, display_name, role, topics, on_duty, enabled, sessions_since)
values ('00000000-0000-7000-8000-000000000020', 2, '00000000-0000-7000-8000-000000000001', 'official.seals', 'Cán bộ A', 'OFFICIAL',
  '{SEALS}', true, true, '2026-03-01 00:00Z');
insert into directory_filled values ('CONFERENCES'), ('BRIDGE_POINTS'), ('PEOPLE');
insert into directory_approval values ('00000000-0000-7000-8000-000000000001', 'SEALS', '{official.seals}');
insert into directory_session values ('00000000-0000-7000-8000-000000000001', '2026-03-01 01:00Z', null);
insert into directory_agenda values
  ('00000000-0000-7000-8000-000000000001', 0, '2026-03-01 01:00Z', '2026-03-01 02:00Z', 'ANSWERING', 'Giải đáp');
insert into directory_target values ('00000000-0000-7000-8000-000000000001', 'SEALS', 3, 10);
insert into routing_table (conference, version, rules, caps, to_deputy_minutes, to_moderator_minutes, by_username, at) values
  ('00000000-0000-7000-8000-000000000001', 2, '[{"topic": "SEALS", "firstLine": ["official.seals"], "deputies": [], "fallback": []}]',
   '[]', 5, 10, null, '2026-03-01 00:30Z');
insert into routing_named values ('00000000-0000-7000-8000-000000000001', 4);
insert into abbreviation_table values
  ('00000000-0000-7000-8000-000000000001', 1, '{HĐND}', '{"Hội đồng nhân dân"}', 'moderator', '2026-03-01 00:40Z');

-- 1 answered to a hall and to a caller, 2 merged into it, 3 waits, 4 given to an official.
insert into question (id, conference, counter, number, version, status, channel, hall_code, hall_name, topic_code, topic_label,
  text, original, folded, urgent, confidential, official_username, official_name, answer_text, answer_references, answer_live,
  answered_at, answer_revision, answered_by, answered_by_name, asked_at, assigned_at, taken_at, published_at, asker_name,
  answer_folded, weight, slip)
values ('00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000001', 1, '1-8', 6, 'PUBLISHED', 'WEB', '731', 'Biên Hòa',
  'SEALS', 'Con dấu', 'Con dấu cũ?', 'con dấu cũ?', 'con dau cu?', false, false, 'official.seals', 'Cán bộ A', 'Còn dùng được.',
  '{"Công văn 1"}', false, '2026-03-01 01:20Z', 2, 'official.seals', 'Cán bộ A', '2026-03-01 01:05Z', '2026-03-01 01:06Z',
  '2026-03-01 01:07Z', '2026-03-01 01:20Z', 'Người hỏi', 'con dung duoc.', 2, '731-K4F');
insert into question (id, conference, counter, number, version, status, channel, hall_code, hall_name, topic_code, topic_label,
  text, original, folded, urgent, confidential, asked_at, merged_into, merged_number, resumes_as, caller_name, caller_phone,
  caller_callback, reports_line)
values ('00000000-0000-7000-8000-000000000102', '00000000-0000-7000-8000-000000000001', 2, '2-6', 2, 'MERGED', 'HOTLINE', '75', 'Tỉnh',
  'SEALS', 'Con dấu', 'Dấu cũ dùng tiếp?', 'Dấu cũ dùng tiếp?', 'dau cu dung tiep?', true, true, '2026-03-01 01:08Z',
  '00000000-0000-7000-8000-000000000101', '1-8', 'SUBMITTED', 'Người gọi', '+84999000099', true, true);
insert into question (id, conference, counter, number, version, status, channel, hall_code, hall_name, text, original, folded,
  urgent, confidential, asked_at, parent_id, parent_number, parent_kind, due_at)
values ('00000000-0000-7000-8000-000000000103', '00000000-0000-7000-8000-000000000001', 3, '3-4', 1, 'SUBMITTED', 'WEB', '731', 'Biên Hòa',
  'Còn mẫu biên bản?', 'Còn mẫu biên bản?', 'con mau bien ban?', false, false, '2026-03-01 01:30Z',
  '00000000-0000-7000-8000-000000000101', '1-8', 'FOLLOW_UP', '2026-03-01 02:00Z');
insert into question (id, conference, counter, number, version, status, channel, hall_code, hall_name, topic_code, topic_label,
  text, original, folded, urgent, confidential, official_username, official_name, asked_at, assigned_at)
values ('00000000-0000-7000-8000-000000000110', '00000000-0000-7000-8000-000000000001', 4, '4-2', 2, 'ASSIGNED', 'WEB', '75', 'Tỉnh',
  'SEALS', 'Con dấu', 'Dấu mới?', 'Dấu mới?', 'dau moi?', false, false, 'official.seals', 'Cán bộ A', '2026-03-01 01:40Z',
  '2026-03-01 01:41Z');
insert into question_counter values ('00000000-0000-7000-8000-000000000001', 4);
insert into question_history (question_id, version, action, by_username, by_name, at, from_status, to_status) values
  ('00000000-0000-7000-8000-000000000101', 1, 'SUBMIT', 'clerk.731', 'Thư ký', '2026-03-01 01:05Z', null, 'SUBMITTED'),
  ('00000000-0000-7000-8000-000000000101', 6, 'CORRECT', 'official.seals', 'Cán bộ A', '2026-03-01 01:20Z', 'PUBLISHED', 'PUBLISHED');
insert into idempotency_key values
  ('clerk.731', '00000000-0000-4000-8000-000000000001', '\x01', '00000000-0000-7000-8000-000000000101');
insert into question_hall (question_id, hall_code, hall_name, asked_at, told_at, read_out_revision) values
  ('00000000-0000-7000-8000-000000000101', '731', 'Biên Hòa', '2026-03-01 01:05Z', '2026-03-01 01:25Z', null),
  ('00000000-0000-7000-8000-000000000102', '75', 'Tỉnh', '2026-03-01 01:08Z', null, 2),
  ('00000000-0000-7000-8000-000000000110', '75', 'Tỉnh', '2026-03-01 01:40Z', null, null);
insert into question_tally values ('00000000-0000-7000-8000-000000000101', 3, false);
insert into not_duplicate values
  ('00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000103', 'moderator', '2026-03-01 01:31Z');
insert into attachment values ('00000000-0000-4000-8000-000000000002', '00000000-0000-7000-8000-000000000101', 'QUESTION', 'dau.png',
  'PNG', 3, true, 'clerk.731', 'Thư ký', '2026-03-01 01:05Z', '\x02');
insert into attachment_content values ('00000000-0000-4000-8000-000000000002', '\x010203');
insert into question_note values ('00000000-0000-7000-8000-000000000104', '00000000-0000-7000-8000-000000000101', 'NOTE', 'Đã hỏi lại.',
  'official.seals', 'Cán bộ A', null, null, '2026-03-01 01:10Z');
insert into canned_answer values ('00000000-0000-7000-8000-000000000105', 1, '00000000-0000-7000-8000-000000000001', 'official.seals',
  'Cán bộ A', 'Con dấu', 'Theo hướng dẫn.', '{}', 'SEALS', '2026-03-01 00:50Z');
insert into question_work values
  ('00000000-0000-7000-8000-000000000103', 1, 'moderator', 'Điều phối', 'READING', '2026-03-01 01:40Z', true, null, null, 0);
insert into question_draft values
  ('00000000-0000-7000-8000-000000000103', 'Đang viết', '{}', false, 'official.seals', 'Cán bộ A', '2026-03-01 01:33Z');
insert into hotline_call (id, conference, outcome, at, by_username, by_name, hall_code, hall_name, question_id, recognised,
  caller_name, caller_phone, caller_callback)
values ('00000000-0000-7000-8000-000000000106', '00000000-0000-7000-8000-000000000001', 'NEW_QUESTION', '2026-03-01 01:08Z', 'operator.1',
  'Trực máy', '75', 'Tỉnh', '00000000-0000-7000-8000-000000000102', false, 'Người gọi', '+84999000099', true);
insert into callback values ('00000000-0000-7000-8000-000000000107', 1, '00000000-0000-7000-8000-000000000001',
  '00000000-0000-7000-8000-000000000102', null, 'DUE', 0, 2, '2026-03-01 01:20Z', null, null, null);
insert into phone_reveal (question_id, call_id, by_username, by_name, at) values
  ('00000000-0000-7000-8000-000000000102', null, 'moderator', 'Điều phối', '2026-03-01 01:35Z');
insert into purged_question values
  ('00000000-0000-7000-8000-000000000108', '00000000-0000-7000-8000-000000000001', '2026-02-28 00:00Z');
insert into ended_session values ('00000000-0000-7000-8000-000000000109', '2026-03-02 00:00Z');
insert into outbox (topic, key, partition_key, event_id, type, occurred_at, payload) values
  ('caunoi.questions.v1', '00000000-0000-7000-8000-000000000103', '00000000-0000-7000-8000-000000000001',
   '00000000-0000-7000-8000-000000000110', 'vn.caunoi.question.submitted', '2026-03-01 01:30Z', '\x7b7d');
insert into outbox_topic values ('caunoi.questions.v1', 'bGlmZQ');
