-- What has been told of an entry that closed for a person, so that the same is told once.

-- `about`: the key of a tie, or what has become of the entry or of those whom it is about.
CREATE TABLE conflict_told (
  person_id uuid NOT NULL REFERENCES person,
  entry_id uuid NOT NULL REFERENCES entry,
  about text NOT NULL,
  told_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, entry_id, about)
);
