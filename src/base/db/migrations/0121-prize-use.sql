-- What a recipient has used the prize for, where the edition asks for it.
CREATE TABLE prize_use (
  entry_id uuid PRIMARY KEY REFERENCES entry,
  text text NOT NULL,
  told_by uuid NOT NULL REFERENCES person,
  told_at timestamptz NOT NULL
);
