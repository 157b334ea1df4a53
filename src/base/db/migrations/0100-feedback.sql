-- The report to each unit that took part (aterforingsrapport), grown out of the consensus.
CREATE TABLE feedback_report (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL UNIQUE REFERENCES entry,
  state text NOT NULL CHECK (state IN ('drafting', 'checking', 'checked', 'released', 'acknowledged')),
  opening text NOT NULL,
  revision integer NOT NULL,
  started_at timestamptz NOT NULL,
  edited_at timestamptz NOT NULL,
  edited_by uuid NOT NULL REFERENCES person,
  checked_by uuid REFERENCES person,
  checked_at timestamptz,
  returned_why text,
  released_by uuid REFERENCES person,
  released_at timestamptz,
  acknowledged_by uuid REFERENCES person,
  acknowledged_at timestamptz
);

-- A strength or an improvement, in the words that the unit will read.
CREATE TABLE feedback_item (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES feedback_report,
  area text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('strength', 'improvement')),
  place integer NOT NULL,
  main_idea text NOT NULL,
  text text NOT NULL,
  UNIQUE (report_id, area, kind, place)
);

-- Everybody who has written in the report. None of them checks it.
CREATE TABLE feedback_writer (
  report_id uuid NOT NULL REFERENCES feedback_report,
  person_id uuid NOT NULL REFERENCES person,
  PRIMARY KEY (report_id, person_id)
);
