-- Boards, administrations, companies, operators and units, each under the name of its time.

-- `key` is the name in the programme file. What a person has corrected is no longer overwritten by it.
CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  key text UNIQUE,
  kind text NOT NULL CHECK (kind IN ('board', 'administration', 'company', 'operator')),
  name text NOT NULL,
  board uuid REFERENCES organisation,
  valid_from date,
  valid_to date,
  standing text NOT NULL CHECK (standing IN ('current', 'ended', 'unknown')),
  source text NOT NULL,
  note text,
  corrected_at timestamptz
);
CREATE INDEX organisation_kind ON organisation (kind);
CREATE INDEX organisation_board ON organisation (board);

CREATE TABLE organisation_successor (
  organisation uuid NOT NULL REFERENCES organisation,
  successor uuid NOT NULL REFERENCES organisation,
  PRIMARY KEY (organisation, successor),
  CHECK (organisation <> successor)
);

-- `search` and `trigrams` are made from the names, without dots and rings, for tolerant search.
-- `confirmed_at` is null as long as only the contact of a registration has stated the unit.
CREATE TABLE unit (
  id uuid PRIMARY KEY,
  key text UNIQUE,
  name text NOT NULL,
  administration uuid REFERENCES organisation,
  board uuid REFERENCES organisation,
  operator uuid REFERENCES organisation,
  department text,
  operating_form text,
  valid_from date,
  valid_to date,
  demonstration boolean NOT NULL DEFAULT false,
  confirmed_at timestamptz,
  source text NOT NULL,
  note text,
  corrected_at timestamptz,
  search text NOT NULL,
  trigrams text[] NOT NULL
);
CREATE INDEX unit_name ON unit (name COLLATE "sv-x-icu");
CREATE INDEX unit_administration ON unit (administration);
CREATE INDEX unit_trigrams ON unit USING gin (trigrams);

-- Quarantine follows a link only when a person has confirmed it.
CREATE TABLE unit_successor (
  unit uuid NOT NULL REFERENCES unit,
  successor uuid NOT NULL REFERENCES unit,
  confirmed_by uuid REFERENCES person,
  confirmed_at timestamptz,
  PRIMARY KEY (unit, successor),
  CHECK (unit <> successor)
);
CREATE INDEX unit_successor_successor ON unit_successor (successor);

-- What a unit has been, in the words of the source. `public_from` in the future: sealed until then.
CREATE TABLE unit_history (
  id uuid PRIMARY KEY,
  key text UNIQUE,
  unit uuid NOT NULL REFERENCES unit,
  kind text NOT NULL
    CHECK (kind IN ('participant', 'nominated', 'recipient', 'honourable', 'innovation-prize')),
  year integer,
  first_year integer,
  last_year integer,
  unit_name text NOT NULL,
  board text,
  operator text,
  category text,
  confidence text NOT NULL
    CHECK (confidence IN ('high', 'medium', 'proposal', 'year-inferred', 'year-unknown')),
  inferred jsonb NOT NULL,
  sources jsonb NOT NULL,
  note jsonb,
  public_from timestamptz
);
CREATE INDEX unit_history_unit ON unit_history (unit);
