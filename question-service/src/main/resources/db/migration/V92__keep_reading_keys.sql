-- The secret part of the address at which anybody reads what a conference published, as the registry said; null while it
-- has none.
alter table directory_conference add column reading_key text;

-- What that page shows.
create index question_published on question (conference, published_at desc) where status = 'PUBLISHED' and not confidential;
