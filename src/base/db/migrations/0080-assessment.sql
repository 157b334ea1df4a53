-- What examiners judge, each alone, and what their team agrees on.

CREATE TABLE assessment (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES entry,
  examiner_id uuid NOT NULL REFERENCES person,
  state text NOT NULL CHECK (state IN ('open', 'submitted')),
  opened_at timestamptz NOT NULL,
  submitted_at timestamptz,
  UNIQUE (entry_id, examiner_id),
  CHECK ((state = 'submitted') = (submitted_at IS NOT NULL))
);
CREATE INDEX assessment_examiner ON assessment (examiner_id);

-- A strength or an improvement, with the passage that it rests on.
CREATE TABLE finding (
  id uuid PRIMARY KEY,
  assessment_id uuid NOT NULL REFERENCES assessment,
  area text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('strength', 'improvement')),
  main_idea text NOT NULL,
  relevance text NOT NULL,
  question text NOT NULL,
  quote text NOT NULL,
  written_at timestamptz NOT NULL,
  CHECK (kind = 'improvement' OR quote <> '')
);
CREATE INDEX finding_assessment ON finding (assessment_id);

CREATE TABLE score (
  assessment_id uuid NOT NULL REFERENCES assessment,
  area text NOT NULL,
  value integer NOT NULL,
  PRIMARY KEY (assessment_id, area)
);

-- The team's own. One for an entry.
CREATE TABLE consensus (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL UNIQUE REFERENCES entry,
  edition_id uuid NOT NULL REFERENCES edition,
  state text NOT NULL CHECK (state IN ('open', 'closed', 'visited', 'final')),
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  final_at timestamptz,
  CHECK ((state = 'open') = (closed_at IS NULL)),
  CHECK ((state = 'final') = (final_at IS NOT NULL))
);

-- `lowest` and `highest` are fixed when the consensus closes, so that a later change of the team
-- changes nothing. `revised` is the value after the visit.
CREATE TABLE agreed_area (
  consensus_id uuid NOT NULL REFERENCES consensus,
  area text NOT NULL,
  value integer NOT NULL,
  rationale text NOT NULL,
  revised integer,
  lowest integer,
  highest integer,
  PRIMARY KEY (consensus_id, area)
);

-- What the feedback report grows out of. Taken from a member's finding, or written together.
CREATE TABLE common_finding (
  id uuid PRIMARY KEY,
  consensus_id uuid NOT NULL REFERENCES consensus,
  from_finding_id uuid REFERENCES finding,
  area text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('strength', 'improvement')),
  main_idea text NOT NULL,
  relevance text NOT NULL,
  question text NOT NULL,
  quote text NOT NULL,
  written_at timestamptz NOT NULL,
  CHECK (kind = 'improvement' OR quote <> ''),
  UNIQUE (consensus_id, from_finding_id)
);
CREATE INDEX common_finding_consensus ON common_finding (consensus_id);
