-- What examiners do before they are chosen: courses, a practice entry with its key, a promise of secrecy.

-- By hand: the course was one for leaders.
ALTER TABLE training ADD COLUMN leads boolean NOT NULL DEFAULT false;

-- `sequence` rises with each change that calendars must hear of.
CREATE TABLE course (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition,
  title text NOT NULL,
  about text NOT NULL,
  audience text NOT NULL CHECK (audience IN ('all', 'leaders')),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  place text NOT NULL,
  link text NOT NULL,
  seats integer NOT NULL CHECK (seats > 0),
  sequence integer NOT NULL DEFAULT 0,
  cancelled_at timestamptz,
  cancelled_why text NOT NULL DEFAULT ''
);
CREATE INDEX course_edition ON course (edition_id);

-- In the order of `seq`: the first have the seats, the others wait. `attended` null: not told yet.
CREATE TABLE course_place (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  course_id uuid NOT NULL REFERENCES course,
  person_id uuid NOT NULL REFERENCES person,
  signed_up_at timestamptz NOT NULL,
  attended boolean,
  PRIMARY KEY (course_id, person_id)
);
CREATE INDEX course_place_person ON course_place (person_id);

-- Made up. `texts` by question, `key` by area: a level and its reason. `round` 0: nobody has seen it yet.
CREATE TABLE practice (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL UNIQUE REFERENCES edition,
  title text NOT NULL,
  about text NOT NULL,
  texts jsonb NOT NULL,
  key jsonb NOT NULL,
  due date,
  round integer NOT NULL DEFAULT 0
);

-- One in each round. Handed in, it never changes again.
CREATE TABLE practice_attempt (
  practice_id uuid NOT NULL REFERENCES practice,
  person_id uuid NOT NULL REFERENCES person,
  round integer NOT NULL CHECK (round > 0),
  scores jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  handed_in_at timestamptz,
  PRIMARY KEY (practice_id, person_id, round)
);
CREATE INDEX practice_attempt_person ON practice_attempt (person_id);

-- `text` as it was signed, in both languages. A changed text is signed anew, as a row of its own.
CREATE TABLE promise (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition,
  person_id uuid NOT NULL REFERENCES person,
  version integer NOT NULL,
  name text NOT NULL,
  text jsonb NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz NOT NULL
);
CREATE INDEX promise_edition ON promise (edition_id);
CREATE INDEX promise_person ON promise (person_id);
