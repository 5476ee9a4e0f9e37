-- The communes of a hall by name, so that whoever names one is found to be of that hall. Their number is apart: not all
-- need be known.
alter table bridge_point add column commune_names text[] not null default '{}';
