-- Who people are. The only place that knows names; every row here can be deleted.

create table person (
  person uuid primary key,
  name varchar(240) not null
);

create table login (
  issuer varchar(400) not null,
  subject varchar(400) not null,
  person uuid not null references person on delete cascade,
  primary key (issuer, subject)
);
create index login_of_person on login (person);

-- The key that seals one person's coded answers, wrapped by the master key. Without a reference to
-- person: deleting the key alone must be possible, and must be enough.
create table person_key (
  person uuid primary key,
  master varchar(32) not null,
  wrapped varchar(200) not null
);

-- Protected texts. The commitment's own key stands beside the text, so that both go together.
-- Wide enough also where a character outside the basic plane counts for two.
create table protected_text (
  text_id uuid primary key,
  author uuid not null,
  stream varchar(64) not null,
  content varchar(8000) not null,
  commitment_key varchar(64) not null
);
create index protected_text_by_author on protected_text (author);
create index protected_text_by_stream on protected_text (stream);

create table access_log (
  opening bigint generated always as identity primary key,
  reader uuid not null,
  of_person uuid not null,
  stream varchar(64) not null,
  what varchar(64) not null,
  opened_at timestamp(6) with time zone not null
);
create index access_log_by_person on access_log (of_person, opening);

-- First answers to repeated requests. A row without status belongs to a request still under way.
create table idempotency (
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
create index idempotency_by_expiry on idempotency (expires_at);

-- What one stream must know of the others, written in the transaction of the event that says so.

create table location_fact (
  location uuid primary key,
  name varchar(240) not null,
  institution varchar(240) not null
);

create table role_grant (
  person uuid not null,
  location uuid not null,
  role_code varchar(40) not null,
  until_on date,
  primary key (person, location, role_code)
);
create index role_grant_by_location on role_grant (location);

create table team (
  team uuid primary key,
  location uuid not null,
  title varchar(240) not null,
  leader uuid
);

create table team_member (
  team uuid not null,
  person uuid not null,
  primary key (team, person)
);
create index team_member_by_person on team_member (person);

create table theme_fact (
  theme uuid primary key,
  location uuid not null,
  stage varchar(20) not null
);

create table question_fact (
  question uuid primary key,
  location uuid not null,
  stage varchar(20) not null,
  theme uuid
);
create index question_fact_by_theme on question_fact (theme);

create table question_owner (
  question uuid not null,
  person uuid not null,
  primary key (question, person)
);
create index question_owner_by_person on question_owner (person);

create table dialogue_fact (
  dialogue uuid primary key,
  location uuid not null,
  theme uuid not null,
  stage varchar(20) not null
);

create table dialogue_question (
  dialogue uuid not null,
  question uuid not null,
  primary key (dialogue, question)
);
create index dialogue_question_by_question on dialogue_question (question);

-- Who wears which hat in a dialogue; origin and access_until say from where an expert comes and for how
-- long, answer what an invited person said.
create table dialogue_person (
  dialogue uuid not null,
  person uuid not null,
  hat varchar(20) not null,
  origin varchar(20),
  answer varchar(20),
  access_until date,
  primary key (dialogue, person, hat)
);
create index dialogue_person_by_person on dialogue_person (person);

create table experiment_fact (
  experiment uuid primary key,
  location uuid not null
);

create table share_fact (
  share uuid primary key,
  question uuid not null,
  item uuid not null,
  recipient uuid not null,
  until_on date not null,
  granted_by uuid not null
);
create index share_fact_by_question on share_fact (question);
create index share_fact_by_recipient on share_fact (recipient);

-- How far each reaction has come, in the words of Axon's token store.
create table token_entry (
  processor_name varchar(255) not null,
  segment integer not null,
  token bytea,
  token_type varchar(255),
  stamped_at varchar(255),
  owner varchar(255),
  primary key (processor_name, segment)
);
