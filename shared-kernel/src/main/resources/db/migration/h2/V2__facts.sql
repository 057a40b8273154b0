-- Who people are. The only place that knows names; every row here can be deleted.

create table if not exists person (
  person uuid primary key,
  name varchar(240) not null
);

create table if not exists login (
  issuer varchar(400) not null,
  subject varchar(400) not null,
  person uuid not null references person on delete cascade,
  primary key (issuer, subject)
);
create index if not exists login_of_person on login (person);

-- The key that seals one person's coded answers, wrapped by the master key. Without a reference to
-- person: deleting the key alone must be possible, and must be enough.
create table if not exists person_key (
  person uuid primary key,
  master varchar(32) not null,
  wrapped varchar(200) not null
);

-- Protected texts. The commitment's own key stands beside the text, so that both go together.
-- 4,000 characters can take twice as many UTF-16 units, and H2 counts those.
create table if not exists protected_text (
  text_id uuid primary key,
  author uuid not null,
  stream varchar(64) not null,
  content varchar(8000) not null,
  commitment_key varchar(64) not null
);
create index if not exists protected_text_by_author on protected_text (author);
create index if not exists protected_text_by_stream on protected_text (stream);

create table if not exists access_log (
  opening bigint generated always as identity primary key,
  reader uuid not null,
  of_person uuid not null,
  stream varchar(64) not null,
  what varchar(64) not null,
  opened_at timestamp(6) with time zone not null
);
create index if not exists access_log_by_person on access_log (of_person, opening);

-- First answers to repeated requests. A row without status belongs to a request still under way.
create table if not exists idempotency (
  caller uuid not null,
  id_hash varchar(64) not null,
  fingerprint varchar(64) not null,
  status integer,
  body varchar(65536),
  etag varchar(40),
  location varchar(400),
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  primary key (caller, id_hash)
);
create index if not exists idempotency_by_expiry on idempotency (expires_at);

-- What one stream must know of the others, written in the transaction of the event that says so.

create table if not exists location_fact (
  location uuid primary key,
  name varchar(240) not null,
  institution varchar(240) not null
);

create table if not exists role_grant (
  person uuid not null,
  location uuid not null,
  role_code varchar(40) not null,
  until_on date,
  primary key (person, location, role_code)
);
create index if not exists role_grant_by_location on role_grant (location);

create table if not exists team (
  team uuid primary key,
  location uuid not null,
  title varchar(240) not null,
  leader uuid
);

create table if not exists team_member (
  team uuid not null,
  person uuid not null,
  primary key (team, person)
);
create index if not exists team_member_by_person on team_member (person);

create table if not exists theme_fact (
  theme uuid primary key,
  location uuid not null,
  stage varchar(20) not null
);

create table if not exists question_fact (
  question uuid primary key,
  location uuid not null,
  stage varchar(20) not null,
  theme uuid
);
create index if not exists question_fact_by_theme on question_fact (theme);

create table if not exists question_owner (
  question uuid not null,
  person uuid not null,
  primary key (question, person)
);
create index if not exists question_owner_by_person on question_owner (person);

create table if not exists dialogue_fact (
  dialogue uuid primary key,
  location uuid not null,
  theme uuid not null,
  stage varchar(20) not null
);

create table if not exists dialogue_question (
  dialogue uuid not null,
  question uuid not null,
  primary key (dialogue, question)
);
create index if not exists dialogue_question_by_question on dialogue_question (question);

-- Who wears which hat in a dialogue; origin and access_until say from where an expert comes and for how
-- long, answer what an invited person said.
create table if not exists dialogue_person (
  dialogue uuid not null,
  person uuid not null,
  hat varchar(20) not null,
  origin varchar(20),
  answer varchar(20),
  access_until date,
  primary key (dialogue, person, hat)
);
create index if not exists dialogue_person_by_person on dialogue_person (person);

create table if not exists experiment_fact (
  experiment uuid primary key,
  location uuid not null
);

create table if not exists share_fact (
  share uuid primary key,
  question uuid not null,
  item uuid not null,
  recipient uuid not null,
  until_on date not null,
  granted_by uuid not null
);
create index if not exists share_fact_by_question on share_fact (question);
create index if not exists share_fact_by_recipient on share_fact (recipient);

-- How far each reaction has come, in the words of Axon's token store.
create table if not exists token_entry (
  processor_name varchar(255) not null,
  segment integer not null,
  token blob,
  token_type varchar(255),
  stamped_at varchar(255),
  owner varchar(255),
  primary key (processor_name, segment)
);
