-- The log of everything that happened; rows are added and never changed.
-- H2 keeps each statement by itself, so a start that is cut short leaves part of this behind and the
-- next one runs it again: hence "if not exists" everywhere.

-- One by one and in the order of drawing: with a cache, a later event of a stream could stand earlier.
create sequence if not exists event_position start with 1 no cache;

create table if not exists event_log (
  position    bigint default next value for event_position not null,
  event_id    varchar(64) not null,
  stream      varchar(64) not null,
  stream_type varchar(64) not null,
  sequence    bigint not null,
  name        varchar(64) not null,
  revision    varchar(8) not null,
  recorded_at timestamp(6) with time zone not null,
  location    uuid not null,
  -- JSON as text: H2's own json type would rewrite it, and proofs need the very bytes.
  payload     varchar not null,
  metadata    varchar not null,
  constraint event_log_position primary key (position),
  constraint event_log_event_id unique (event_id),
  -- Decides between two who append to one stream at once.
  constraint event_log_stream_sequence unique (stream, sequence)
);

create index if not exists event_log_location on event_log (location, position);
