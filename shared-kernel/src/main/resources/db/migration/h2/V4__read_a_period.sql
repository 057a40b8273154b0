-- Reading what was recorded in a period must not read the whole log.
create index if not exists event_log_recorded_at on event_log (recorded_at);
