-- The jury's deliberation on one category of an edition.
CREATE TABLE jury_session (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition,
  category text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'sealed')),
  -- Why nobody receives the award, where nobody does.
  no_award_reason text NOT NULL,
  opened_by uuid NOT NULL REFERENCES person,
  opened_at timestamptz NOT NULL,
  sealed_by uuid REFERENCES person,
  sealed_at timestamptz,
  UNIQUE (edition_id, category)
);

-- Who takes part in the part of the meeting where the category is dealt with.
CREATE TABLE jury_presence (
  session_id uuid NOT NULL REFERENCES jury_session,
  person_id uuid NOT NULL REFERENCES person,
  PRIMARY KEY (session_id, person_id)
);

CREATE TABLE jury_choice (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES jury_session,
  entry_id uuid NOT NULL REFERENCES entry,
  kind text NOT NULL CHECK (kind IN ('recipient', 'honourable')),
  motivation text NOT NULL,
  chosen_at timestamptz NOT NULL,
  UNIQUE (session_id, entry_id)
);
CREATE INDEX jury_choice_entry ON jury_choice (entry_id);
