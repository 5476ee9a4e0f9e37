insert into question_floor (question_id, conference, state, rank, queued_at) values
  ('00000000-0000-7000-8000-000000000103', '00000000-0000-7000-8000-000000000001', 'QUEUED', 1024, '2026-03-01 01:31Z');
