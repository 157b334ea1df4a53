-- What conflicts of interest are found from, beside where people work and the register itself.

-- «enhetschef», and the name of the nearest manager. Null: not told.
ALTER TABLE employment
  ADD COLUMN title text CHECK (title <> ''),
  ADD COLUMN manager text CHECK (manager <> '');

-- A company that is owned by another belongs to its group. Both days are included.
CREATE TABLE owning (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES organisation,
  parent uuid NOT NULL REFERENCES organisation,
  from_day date,
  to_day date,
  CHECK (organisation <> parent),
  CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
);
CREATE INDEX owning_organisation ON owning (organisation);
CREATE INDEX owning_parent ON owning (parent);

-- What is told of what a person has done for a unit. Years, both included.
CREATE TABLE involvement (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  unit_id uuid NOT NULL REFERENCES unit,
  kind text NOT NULL CHECK (kind IN ('coached', 'examined')),
  from_year integer NOT NULL,
  to_year integer NOT NULL,
  told_by uuid NOT NULL REFERENCES person,
  told_at timestamptz NOT NULL,
  CHECK (from_year <= to_year)
);
CREATE INDEX involvement_person ON involvement (person_id);

-- Who is asked as an examiner and declares has examined the entry, when later years look back.
ALTER TABLE declaration_request ADD COLUMN judging text NOT NULL DEFAULT 'examiner'
  CHECK (judging IN ('examiner', 'juror'));
UPDATE declaration_request SET judging = 'juror'
  WHERE person_id NOT IN (SELECT person_id FROM examiner);

-- Where somebody has had a part is looked up by the person.
CREATE INDEX registration_contact ON registration (contact);
CREATE INDEX employment_manager ON employment (valid_to) WHERE manager IS NOT NULL;
