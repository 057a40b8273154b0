-- The tree over the log, in which every event that is settled has one leaf, and what was signed of it.

-- Hashes side by side, 256 of them in a whole tile, 32 bytes each; a tile only ever gets wider.
create table if not exists log_tile (
  tile_level     smallint not null,
  tile_number    bigint not null,
  hashes         varbinary not null,
  -- Of leaves only: where in the log their events stand, eight bytes each.
  positions      varbinary,
  first_position bigint,
  primary key (tile_level, tile_number)
);
create index if not exists log_tile_of_position on log_tile (first_position);

create table if not exists log_checkpoint (
  tree_size     bigint primary key,
  -- The size of the one before: of two nodes that seal at once, one does.
  follows       bigint not null,
  root_hash     varchar(44) not null,
  edge_position bigint not null,
  note          varchar not null,
  sealed_at     timestamp(6) with time zone not null,
  constraint log_checkpoint_follows unique (follows)
);

-- Keys that sign checkpoints, in their order; the private half only wrapped by the master key.
create table if not exists signing_key (
  key_number integer primary key,
  verifier   varchar(300) not null,
  master     varchar(64) not null,
  wrapped    varchar(400) not null,
  -- The sizes of the first and the last checkpoint that it signed.
  since_size bigint,
  until_size bigint,
  made_at    timestamp(6) with time zone not null
);

-- What was compared with the log, and what somebody decided when it differed.
-- 400 characters can take twice as many UTF-16 units, and H2 counts those.
create table if not exists log_check (
  check_id        uuid primary key,
  asked_by        uuid,
  begun_at        timestamp(6) with time zone not null,
  seen_at         timestamp(6) with time zone not null,
  finished_at     timestamp(6) with time zone,
  tree_size       bigint not null,
  checked         bigint not null,
  outcome         varchar(16),
  differences     bigint not null,
  found           varchar,
  fingerprint     varchar(44),
  acknowledged_at timestamp(6) with time zone,
  acknowledged_by uuid,
  reason          varchar(800)
);
create index if not exists log_check_begun on log_check (begun_at);

-- Up to which checkpoint each recipient outside has them.
create table if not exists checkpoint_recipient (
  recipient varchar(400) primary key,
  sent_size bigint not null,
  due_at    timestamp(6) with time zone not null,
  tries     integer not null,
  trouble   varchar(200)
);
