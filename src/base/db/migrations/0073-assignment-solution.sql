-- What was asked of the engine, how far it has come, and everything that it answered.

-- `instance`: the canonical text that was solved, `hash` its SHA-256. A solution that a person has changed
-- by hand has the one that it was made from in `base`, and the same instance, bound and certificate.
CREATE TABLE assignment_solution (
  id uuid PRIMARY KEY,
  plan uuid NOT NULL REFERENCES assignment_plan,
  number integer NOT NULL,
  origin text NOT NULL CHECK (origin IN ('solved', 'by-hand')),
  base uuid REFERENCES assignment_solution,
  state text NOT NULL CHECK (state IN ('waiting', 'working', 'solved', 'impossible', 'unknown', 'failed')),
  wishes jsonb NOT NULL,
  seed integer NOT NULL,
  fair boolean NOT NULL,
  keeps boolean NOT NULL,
  time_limit integer NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  begun_at timestamptz,
  heard_at timestamptz,
  ended_at timestamptz,
  tries integer NOT NULL DEFAULT 0,
  stop_asked boolean NOT NULL DEFAULT false,
  progress jsonb,
  rules jsonb,
  instance text,
  hash text,
  meaning jsonb,
  outcome jsonb,
  teams jsonb,
  certificate text,
  obstacle jsonb,
  UNIQUE (plan, number)
);
CREATE INDEX assignment_solution_unfinished ON assignment_solution (plan) WHERE state IN ('waiting', 'working');
