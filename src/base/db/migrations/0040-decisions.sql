-- The board's matter: its paper, the meetings that took it up, and what they decided.

-- One paper to one board, about one or several units. Names are those of the time.
-- `source_key`: the imported paper it comes from, so that the same paper twice is one matter.
CREATE TABLE board_matter (
  id uuid PRIMARY KEY,
  edition uuid NOT NULL REFERENCES edition,
  administration uuid REFERENCES organisation,
  administration_name text,
  administration_kind text NOT NULL CHECK (administration_kind IN ('administration', 'company')),
  board uuid REFERENCES organisation,
  board_name text,
  origin text NOT NULL CHECK (origin IN ('web', 'import')),
  source_key text UNIQUE,
  paper jsonb NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX board_matter_edition ON board_matter (edition, created_at);

CREATE TABLE board_matter_registration (
  matter uuid NOT NULL REFERENCES board_matter,
  registration uuid NOT NULL REFERENCES registration,
  PRIMARY KEY (matter, registration)
);
CREATE INDEX board_matter_registration_registration ON board_matter_registration (registration);

-- One meeting's dealing with a matter. Without outcome: it is on the agenda.
-- A matter that was postponed or referred back is taken up by a new row.
CREATE TABLE board_decision (
  id uuid PRIMARY KEY,
  matter uuid NOT NULL REFERENCES board_matter,
  meeting_date date,
  outcome text CHECK (outcome IN
    ('approved', 'noted', 'nominated', 'rejected', 'postponed', 'referred-back')),
  paragraph text,
  record_number text,
  immediate_adjustment boolean NOT NULL DEFAULT false,
  adjusted_on date,
  posted_on date,
  extract uuid REFERENCES document,
  extract_text text,
  extract_sent_at timestamptz,
  extract_sent_by uuid,
  verified_at timestamptz,
  verified_by uuid,
  returned_at timestamptz,
  returned_by uuid,
  returned_reason text,
  created_at timestamptz NOT NULL,
  CHECK (verified_at IS NULL OR (extract IS NOT NULL AND adjusted_on IS NOT NULL))
);
CREATE INDEX board_decision_matter ON board_decision (matter);

-- Which units a decision is about, and whether the verifier found them in the extract.
CREATE TABLE board_decision_registration (
  decision uuid NOT NULL REFERENCES board_decision,
  registration uuid NOT NULL REFERENCES registration,
  listed text CHECK (listed IN ('listed', 'covered')),
  PRIMARY KEY (decision, registration)
);
CREATE INDEX board_decision_registration_registration
  ON board_decision_registration (registration);

-- When someone was reminded of a missing extract.
CREATE TABLE board_reminder (
  id uuid PRIMARY KEY,
  registration uuid NOT NULL REFERENCES registration,
  sent_at timestamptz NOT NULL,
  sent_by uuid NOT NULL
);
CREATE INDEX board_reminder_registration ON board_reminder (registration, sent_at);
