-- The team's visit to a unit. What the unit is told is here; questions and notes are the team's.

CREATE TABLE site_visit (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL UNIQUE REFERENCES entry,
  state text NOT NULL CHECK (state IN ('planned', 'done', 'waived')),
  starts_at timestamptz,
  ends_at timestamptz,
  place text NOT NULL,
  practical text NOT NULL,
  meetings jsonb NOT NULL,
  done_at timestamptz,
  waived_because text,
  CHECK (ends_at > starts_at),
  CHECK (state = 'waived' OR starts_at IS NOT NULL),
  CHECK ((state = 'done') = (done_at IS NOT NULL)),
  CHECK ((state = 'waived') = (waived_because IS NOT NULL))
);
CREATE INDEX site_visit_starts ON site_visit (starts_at);

CREATE TABLE visit_question (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES entry,
  area text NOT NULL,
  text text NOT NULL,
  asked_by uuid NOT NULL REFERENCES person,
  asked_at timestamptz NOT NULL
);
CREATE INDEX visit_question_entry ON visit_question (entry_id);

-- Working material. One with a direction can be evidence.
CREATE TABLE visit_note (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES entry,
  area text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('strength', 'improvement', 'neutral')),
  text text NOT NULL,
  question_id uuid REFERENCES visit_question,
  met text,
  written_by uuid NOT NULL REFERENCES person,
  written_at timestamptz NOT NULL
);
CREATE INDEX visit_note_entry ON visit_note (entry_id);

-- A value that the visit changed. A row is never changed; another change is another row.
CREATE TABLE score_revision (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES entry,
  area text NOT NULL,
  from_value integer NOT NULL,
  to_value integer NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  revised_by uuid NOT NULL REFERENCES person,
  revised_at timestamptz NOT NULL,
  CHECK (from_value <> to_value)
);
CREATE INDEX score_revision_entry ON score_revision (entry_id);

CREATE TABLE score_revision_evidence (
  revision_id uuid NOT NULL REFERENCES score_revision,
  note_id uuid NOT NULL REFERENCES visit_note,
  PRIMARY KEY (revision_id, note_id)
);
