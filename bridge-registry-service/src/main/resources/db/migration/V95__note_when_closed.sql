-- Since when a conference is closed: from then on runs the time after which its contacts are erased.
alter table conference add column closed_at timestamptz;

update conference set closed_at = changed_at where state = 'CLOSED';
