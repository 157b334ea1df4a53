-- The plan that all teams of an edition are made in, with each step of it, so that it can be undone.

CREATE TABLE assignment_plan (
  id uuid PRIMARY KEY,
  edition uuid NOT NULL UNIQUE REFERENCES edition,
  -- The step that holds now. Steps after it were undone, and can be done again.
  at integer NOT NULL,
  begun_at timestamptz NOT NULL
);

-- Each step keeps the whole state after it. `about`: whom and what it was about, in ids.
CREATE TABLE assignment_step (
  plan uuid NOT NULL REFERENCES assignment_plan,
  ordinal integer NOT NULL,
  kind text NOT NULL,
  about jsonb NOT NULL,
  state jsonb NOT NULL,
  done_by uuid NOT NULL,
  done_at timestamptz NOT NULL,
  PRIMARY KEY (plan, ordinal)
);
