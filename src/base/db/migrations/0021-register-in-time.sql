-- The register in time: what a unit or an organisation was called and where it belonged, day by day.

-- Departments are organisations too. `administration`: whom a department belongs to. `number`: the
-- organisation number of a legal entity. `span_from` and `changes_on` say which span the row itself
-- shows, and when the next one takes over, so that nobody has to look at spans for the day that is.
ALTER TABLE organisation DROP CONSTRAINT organisation_kind_check;
ALTER TABLE organisation ADD CONSTRAINT organisation_kind_check
  CHECK (kind IN ('board', 'administration', 'company', 'department', 'operator'));
ALTER TABLE organisation
  ADD COLUMN administration uuid REFERENCES organisation,
  ADD COLUMN number text,
  ADD COLUMN span_from date,
  ADD COLUMN changes_on date;
CREATE UNIQUE INDEX organisation_number ON organisation (number);
CREATE INDEX organisation_administration ON organisation (administration);
CREATE INDEX organisation_changes_on ON organisation (changes_on) WHERE changes_on IS NOT NULL;

-- Spans follow each other without gaps. The first one has no first day of its own: it begins with
-- the organisation.
CREATE TABLE organisation_span (
  organisation uuid NOT NULL REFERENCES organisation,
  from_day date,
  name text NOT NULL,
  board uuid REFERENCES organisation,
  administration uuid REFERENCES organisation,
  UNIQUE NULLS NOT DISTINCT (organisation, from_day)
);
INSERT INTO organisation_span SELECT id, NULL, name, board, NULL FROM organisation;

ALTER TABLE organisation_successor ADD COLUMN from_day date;
UPDATE organisation_successor SET from_day =
  (SELECT valid_to + 1 FROM organisation WHERE id = organisation_successor.organisation);
CREATE INDEX organisation_successor_successor ON organisation_successor (successor);

-- A department that was a word on the unit becomes an organisation of its administration.
INSERT INTO organisation (id, kind, name, administration, standing, source)
  SELECT gen_random_uuid(), 'department', department, administration, 'current', min(source)
  FROM unit WHERE department IS NOT NULL GROUP BY department, administration;
INSERT INTO organisation_span
  SELECT id, NULL, name, NULL, administration FROM organisation WHERE kind = 'department';
ALTER TABLE unit ADD COLUMN department_id uuid REFERENCES organisation;
UPDATE unit SET department_id = (
  SELECT id FROM organisation WHERE kind = 'department' AND name = unit.department
    AND administration IS NOT DISTINCT FROM unit.administration);
ALTER TABLE unit DROP COLUMN department,
  ADD COLUMN span_from date,
  ADD COLUMN changes_on date;
CREATE INDEX unit_department ON unit (department_id);
CREATE INDEX unit_operator ON unit (operator);
CREATE INDEX unit_board ON unit (board);
CREATE INDEX unit_changes_on ON unit (changes_on) WHERE changes_on IS NOT NULL;
CREATE INDEX unit_unconfirmed ON unit (name COLLATE "sv-x-icu") WHERE confirmed_at IS NULL;

CREATE TABLE unit_span (
  unit uuid NOT NULL REFERENCES unit,
  from_day date,
  name text NOT NULL,
  administration uuid REFERENCES organisation,
  board uuid REFERENCES organisation,
  department uuid REFERENCES organisation,
  operator uuid REFERENCES organisation,
  operating_form text,
  UNIQUE NULLS NOT DISTINCT (unit, from_day)
);
INSERT INTO unit_span
  SELECT id, NULL, name, administration, board, department_id, operator, operating_form FROM unit;
CREATE INDEX unit_span_administration ON unit_span (administration);
CREATE INDEX unit_span_board ON unit_span (board);
CREATE INDEX unit_span_department ON unit_span (department);
CREATE INDEX unit_span_operator ON unit_span (operator);

ALTER TABLE unit_successor ADD COLUMN from_day date;
