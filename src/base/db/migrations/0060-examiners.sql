-- Who may examine, where people work, and what binds them to an entry.

CREATE TABLE examiner (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL UNIQUE REFERENCES person,
  categories jsonb NOT NULL,
  fields jsonb NOT NULL,
  languages jsonb NOT NULL,
  capacity integer NOT NULL CHECK (capacity > 0),
  added_at timestamptz NOT NULL,
  ended_at timestamptz
);

-- Of examiners and jurors alike. Both days are included.
CREATE TABLE employment (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  organisation_id uuid NOT NULL REFERENCES organisation,
  unit_id uuid REFERENCES unit,
  valid_from date NOT NULL,
  valid_to date,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX employment_person ON employment (person_id);

CREATE TABLE training (
  person_id uuid NOT NULL REFERENCES person,
  edition_id uuid NOT NULL REFERENCES edition,
  done_on date NOT NULL,
  PRIMARY KEY (person_id, edition_id)
);

-- The team or the jury has asked the person to declare.
CREATE TABLE declaration_request (
  person_id uuid NOT NULL REFERENCES person,
  entry_id uuid NOT NULL REFERENCES entry,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, entry_id)
);

-- A new answer is a new row, none is changed. The parties are those that it was given about: when
-- they change, it covers the entry no longer. The law's grounds and the award's are kept apart.
CREATE TABLE declaration (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  entry_id uuid NOT NULL REFERENCES entry,
  unit_id uuid NOT NULL REFERENCES unit,
  administration_id uuid REFERENCES organisation,
  operator_id uuid REFERENCES organisation,
  answer text NOT NULL CHECK (answer IN ('none', 'conflict', 'unsure')),
  law_grounds jsonb NOT NULL,
  award_grounds jsonb NOT NULL,
  explanation text NOT NULL,
  declared_at timestamptz NOT NULL
);
CREATE INDEX declaration_entry ON declaration (entry_id, person_id);
CREATE INDEX declaration_person ON declaration (person_id);

-- `about`: the key of a tie that was found, or the id of a declaration. The latest holds.
CREATE TABLE conflict_decision (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  entry_id uuid NOT NULL REFERENCES entry,
  about text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('conflict', 'no-conflict')),
  reason text NOT NULL CHECK (reason <> ''),
  decided_by uuid NOT NULL REFERENCES person,
  decided_at timestamptz NOT NULL
);
CREATE INDEX conflict_decision_entry ON conflict_decision (entry_id, person_id);
