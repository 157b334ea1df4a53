-- The ground that every stage stands on: people, sessions, the audit trail, mail, files.

CREATE TABLE person (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  name text NOT NULL,
  demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX person_email ON person (lower(email));

-- A role holds from and until a time. `organisation_id` says for whom a coordinator acts.
CREATE TABLE role_assignment (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  role text NOT NULL,
  organisation_id uuid,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz
);
CREATE INDEX role_assignment_person ON role_assignment (person_id);

-- Only the hash of the token is kept, so that a stolen copy of the database opens nothing.
CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  device text NOT NULL
);
CREATE INDEX session_person ON session (person_id);

-- A one-time code, bound to the browser that asked for it.
CREATE TABLE sign_in_code (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  code_hash text NOT NULL,
  browser_hash text NOT NULL,
  address_hash text NOT NULL,
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  used_at timestamptz
);
CREATE INDEX sign_in_code_email ON sign_in_code (lower(email), asked_at);
CREATE INDEX sign_in_code_address ON sign_in_code (address_hash, asked_at);

-- The trail is kept in lanes, one actor always in the same, so that writers do not queue for one
-- another. Within a lane each event holds the hash of the one before it.
CREATE TABLE audit_lane (
  lane integer PRIMARY KEY,
  seq bigint NOT NULL,
  hash text NOT NULL
);
INSERT INTO audit_lane SELECT lane, 0, '' FROM generate_series(0, 31) AS lane;
CREATE TABLE audit_event (
  lane integer NOT NULL REFERENCES audit_lane,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid NOT NULL,
  what text NOT NULL,
  about text NOT NULL,
  details text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (lane, seq)
);
CREATE INDEX audit_event_about ON audit_event (about);
CREATE INDEX audit_event_at ON audit_event (at);

-- Mail waits here in the transaction that caused it, and is sent afterwards.
CREATE TABLE message (
  id uuid PRIMARY KEY,
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  queued_at timestamptz NOT NULL,
  sent_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  failure text
);
CREATE INDEX message_waiting ON message (next_attempt_at) WHERE sent_at IS NULL;
CREATE INDEX message_queued ON message (queued_at);
