-- How examiners are found: a call with applications, invitations, and lists that are read in.

CREATE TABLE examiner_call (
  edition_id uuid PRIMARY KEY REFERENCES edition,
  text_sv text NOT NULL,
  text_en text NOT NULL,
  last_day date NOT NULL,
  changed_by uuid NOT NULL REFERENCES person,
  changed_at timestamptz NOT NULL
);

-- `employer`: in the person's own words, where the register has none.
CREATE TABLE examiner_application (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition,
  person_id uuid NOT NULL REFERENCES person,
  name text NOT NULL,
  motivation text NOT NULL,
  organisation_id uuid REFERENCES organisation,
  unit_id uuid REFERENCES unit,
  employer text NOT NULL,
  since date NOT NULL,
  categories jsonb NOT NULL,
  fields jsonb NOT NULL,
  languages jsonb NOT NULL,
  capacity integer NOT NULL CHECK (capacity > 0),
  state text NOT NULL CHECK (state IN ('sent', 'accepted', 'declined', 'withdrawn')),
  sent_at timestamptz NOT NULL,
  decided_by uuid REFERENCES person,
  decided_at timestamptz,
  reason text NOT NULL
);
CREATE UNIQUE INDEX examiner_application_live ON examiner_application (edition_id, person_id)
  WHERE state <> 'withdrawn';

CREATE TABLE examiner_invitation (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition,
  person_id uuid NOT NULL REFERENCES person,
  greeting text NOT NULL,
  last_day date NOT NULL,
  state text NOT NULL CHECK (state IN ('sent', 'accepted', 'declined', 'recalled')),
  reason text NOT NULL,
  sent_by uuid NOT NULL REFERENCES person,
  sent_at timestamptz NOT NULL,
  answered_at timestamptz
);
CREATE UNIQUE INDEX examiner_invitation_live ON examiner_invitation (edition_id, person_id)
  WHERE state <> 'recalled';

-- Written in the transaction that queues the letter: once each. A last day that is moved is a new one.
CREATE TABLE examiner_invitation_reminder (
  invitation_id uuid NOT NULL REFERENCES examiner_invitation,
  last_day date NOT NULL,
  days integer NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (invitation_id, last_day, days)
);

-- A list of examiners, kept from its preview until somebody confirms it.
CREATE TABLE examiner_list (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  rows jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid NOT NULL REFERENCES person
);
