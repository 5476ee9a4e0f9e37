-- The request that asked it, as W3C Trace Context names it: the router goes on with that trace where no record told it one.
alter table question add column asked_trace text;
