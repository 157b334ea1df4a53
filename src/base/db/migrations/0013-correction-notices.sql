-- Who has been told of a correction or an extension, and why it concerns them. Each person once.
CREATE TABLE correction_notice (
  edition_id uuid NOT NULL REFERENCES edition,
  version integer NOT NULL,
  person_id uuid NOT NULL REFERENCES person,
  concerns jsonb NOT NULL,
  queued_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, version, person_id)
);

-- The versions whose letters have been queued, all of them together.
CREATE TABLE correction_told (
  edition_id uuid NOT NULL REFERENCES edition,
  version integer NOT NULL,
  told_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, version)
);
