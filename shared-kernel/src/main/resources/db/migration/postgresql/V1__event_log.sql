-- The log of everything that happened; rows are added and never changed.

-- One by one and in the order of drawing: with a cache, a later event of a stream could stand earlier.
create sequence event_position start with 1 cache 1;

create table event_log (
  -- The transaction has its id before it has a position: a reader that waits for every transaction
  -- with a lower id than its own has then waited for every lower position.
  position    bigint default case when pg_current_xact_id() is not null then nextval('event_position') end not null,
  event_id    varchar(64) not null,
  stream      varchar(64) not null,
  stream_type varchar(64) not null,
  sequence    bigint not null,
  name        varchar(64) not null,
  revision    varchar(8) not null,
  recorded_at timestamp(6) with time zone not null,
  location    uuid not null,
  -- Not jsonb, which would rewrite it: proofs need the very bytes.
  payload     json not null,
  metadata    json not null,
  constraint event_log_position primary key (position),
  constraint event_log_event_id unique (event_id),
  -- Decides between two who append to one stream at once.
  constraint event_log_stream_sequence unique (stream, sequence)
);

create index event_log_location on event_log (location, position);
