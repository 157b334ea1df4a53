-- Which administration answers for a private operator: a table that the organiser keeps.

-- `key`: its name in the programme file. A row that is removed stays, so that the file does not
-- bring it back. Either an administration is told, or how the contact chooses one.
CREATE TABLE contact_route (
  id uuid PRIMARY KEY,
  key text UNIQUE,
  operating_form text NOT NULL,
  category text,
  district text,
  operator uuid REFERENCES organisation,
  administration uuid REFERENCES organisation,
  choice text CHECK (choice IN ('most-assignments', 'contract-holder')),
  valid_from date,
  valid_to date,
  source text NOT NULL,
  removed_at timestamptz,
  CHECK ((administration IS NULL) <> (choice IS NULL))
);
