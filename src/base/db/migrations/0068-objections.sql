-- What units are told about who examines them, and what they say against it.

-- The unit has been told that the person examines its entry. `ended_at`: no longer so.
CREATE TABLE examiner_naming (
  entry_id uuid NOT NULL REFERENCES entry,
  person_id uuid NOT NULL REFERENCES person,
  named_at timestamptz NOT NULL,
  -- The last instant for objecting.
  object_until timestamptz NOT NULL,
  -- A manager has said that the unit has nothing against it.
  accepted_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (entry_id, person_id)
);

-- What is decided about one stands in conflict_decision, under its id.
CREATE TABLE objection (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES entry,
  person_id uuid NOT NULL REFERENCES person,
  reason text NOT NULL CHECK (reason <> ''),
  made_by uuid NOT NULL REFERENCES person,
  made_at timestamptz NOT NULL,
  taken_back_at timestamptz
);
CREATE UNIQUE INDEX objection_once ON objection (entry_id, person_id) WHERE taken_back_at IS NULL;
