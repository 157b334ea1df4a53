-- What examiners tell of themselves, and what the organiser has yet to confirm.

-- For one edition: how much, and which days of the visits do not suit.
CREATE TABLE examiner_season (
  person_id uuid NOT NULL REFERENCES examiner (person_id),
  edition_id uuid NOT NULL REFERENCES edition,
  capacity integer NOT NULL CHECK (capacity BETWEEN 0 AND 20),
  days_away jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, edition_id)
);

-- `subject`: the key of a category, or the id of a unit or an administration.
CREATE TABLE examiner_wish (
  person_id uuid NOT NULL REFERENCES examiner (person_id),
  edition_id uuid NOT NULL REFERENCES edition,
  about text NOT NULL CHECK (about IN ('category', 'unit', 'administration')),
  subject text NOT NULL,
  wish text NOT NULL CHECK (wish IN ('rather', 'not')),
  PRIMARY KEY (person_id, edition_id, about, subject)
);

-- What somebody needs on visits and at meetings. Removed by rule after the edition, or sooner by the person.
CREATE TABLE examiner_needs (
  person_id uuid NOT NULL REFERENCES examiner (person_id),
  edition_id uuid NOT NULL REFERENCES edition,
  access text NOT NULL,
  diet text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, edition_id)
);

-- What an examiner has told, and the organiser confirms or declines. `told` depends on the kind; for an
-- employment it also keeps what was so before, so that a decision can be taken back.
CREATE TABLE examiner_claim (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES examiner (person_id),
  kind text NOT NULL CHECK (
    kind IN ('category', 'field', 'experience', 'employment', 'employment-end', 'employment-gone')
  ),
  told jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'confirmed', 'declined', 'withdrawn')),
  made_at timestamptz NOT NULL,
  decided_by uuid REFERENCES person,
  decided_at timestamptz
);
CREATE INDEX examiner_claim_person ON examiner_claim (person_id);
CREATE INDEX examiner_claim_waiting ON examiner_claim (made_at) WHERE state = 'waiting';
