-- A unit takes part in an edition. The hub that decisions, entries and all later stages meet in.

-- Names and organisation are those of the time: the register may change, the registration does not.
CREATE TABLE registration (
  id uuid PRIMARY KEY,
  edition uuid NOT NULL REFERENCES edition,
  unit uuid NOT NULL REFERENCES unit,
  unit_name text NOT NULL,
  administration uuid REFERENCES organisation,
  operating_form text,
  category text,
  state text NOT NULL CHECK (state IN ('draft', 'sent', 'withdrawn')),
  origin text NOT NULL CHECK (origin IN ('web', 'import')),
  contact uuid REFERENCES person,
  facts jsonb NOT NULL,
  record_number text UNIQUE,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  withdrawn_at timestamptz,
  CHECK (state <> 'sent' OR origin = 'import' OR (category IS NOT NULL AND record_number IS NOT NULL))
);
-- At most one live registration for a unit in an edition.
CREATE UNIQUE INDEX registration_live ON registration (edition, unit) WHERE state <> 'withdrawn';
CREATE INDEX registration_unit ON registration (unit);
CREATE INDEX registration_edition ON registration (edition, state);

-- Those who may read and write: the contact and the colleagues who were let in.
CREATE TABLE registration_member (
  registration uuid NOT NULL REFERENCES registration,
  person uuid NOT NULL REFERENCES person,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (registration, person)
);
CREATE INDEX registration_member_person ON registration_member (person);

-- The last number given in a year. Locked while one is taken, so that none is skipped.
CREATE TABLE registration_number (
  year integer PRIMARY KEY,
  last integer NOT NULL
);

-- A rule that the organiser lets be, for one registration and for a time.
CREATE TABLE registration_waiver (
  id uuid PRIMARY KEY,
  registration uuid NOT NULL REFERENCES registration,
  rule text NOT NULL,
  reason text NOT NULL,
  until date NOT NULL,
  granted_by uuid NOT NULL REFERENCES person,
  granted_at timestamptz NOT NULL
);
CREATE INDEX registration_waiver_registration ON registration_waiver (registration);

-- Last year's result and this year's forecast, in thousand crowns. The latest check counts.
CREATE TABLE award_check (
  id uuid PRIMARY KEY,
  registration uuid NOT NULL REFERENCES registration,
  last_year_result integer NOT NULL,
  forecast integer NOT NULL,
  forecast_date date NOT NULL,
  checked_by uuid NOT NULL REFERENCES person,
  checked_at timestamptz NOT NULL
);
CREATE INDEX award_check_registration ON award_check (registration, checked_at);

-- What the organiser changed in a sent registration, and every withdrawal, with the reason.
CREATE TABLE registration_change (
  id uuid PRIMARY KEY,
  registration uuid NOT NULL REFERENCES registration,
  kind text NOT NULL CHECK (kind IN ('category', 'withdrawal')),
  was text NOT NULL,
  became text NOT NULL,
  reason text NOT NULL,
  changed_by uuid NOT NULL REFERENCES person,
  changed_at timestamptz NOT NULL
);
CREATE INDEX registration_change_registration ON registration_change (registration);
