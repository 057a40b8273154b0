-- What those who run the service decided about its views, and what was proved of them.

-- An event that a fold leaves out for one key, because somebody decided so.
create table if not exists skipped_event (
  projection varchar(64) not null,
  key_text   varchar(200) not null,
  position   bigint not null,
  reason     varchar(400) not null,
  decided_by uuid not null,
  decided_at timestamp(6) with time zone not null,
  primary key (projection, key_text, position)
);

-- What a rebuild read, made and found different; as text, for its very bytes count.
create table if not exists rebuild_receipt (
  receipt    uuid primary key,
  projection varchar(64) not null,
  content    text not null,
  made_at    timestamp(6) with time zone not null
);
create index if not exists rebuild_receipt_of_projection on rebuild_receipt (projection, made_at);
