-- What the units write, every version of it, and the receipts of what was handed in.

CREATE TABLE entry (
  id uuid PRIMARY KEY,
  registration uuid NOT NULL UNIQUE REFERENCES registration,
  edition uuid NOT NULL REFERENCES edition,
  state text NOT NULL CHECK (state IN ('draft', 'handed-in', 'reopened', 'withdrawn')),
  record_number text UNIQUE,
  handed_in_at timestamptz,
  hand_ins integer NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL,
  started_by uuid NOT NULL REFERENCES person,
  CHECK ((hand_ins > 0) = (handed_in_at IS NOT NULL)),
  CHECK ((hand_ins > 0) = (record_number IS NOT NULL)),
  CHECK (state IN ('draft', 'withdrawn') OR hand_ins > 0)
);
CREATE INDEX entry_edition ON entry (edition);

-- What stands now. `words` spares the lists from reading the texts.
CREATE TABLE answer (
  entry uuid NOT NULL REFERENCES entry,
  question text NOT NULL,
  text text NOT NULL,
  words integer NOT NULL,
  revision integer NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES person,
  PRIMARY KEY (entry, question)
);

-- Everything that has stood. Nothing is ever changed or taken away here.
CREATE TABLE answer_version (
  entry uuid NOT NULL REFERENCES entry,
  question text NOT NULL,
  revision integer NOT NULL,
  text text NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES person,
  PRIMARY KEY (entry, question, revision)
);

CREATE TABLE area_mark (
  entry uuid NOT NULL REFERENCES entry,
  area text NOT NULL,
  done boolean NOT NULL,
  PRIMARY KEY (entry, area)
);

-- `content` is the text that `sha256` was taken over, byte for byte.
CREATE TABLE receipt (
  id uuid PRIMARY KEY,
  entry uuid NOT NULL REFERENCES entry,
  ordinal integer NOT NULL,
  number text NOT NULL UNIQUE,
  handed_in_at timestamptz NOT NULL,
  handed_in_by uuid NOT NULL REFERENCES person,
  sha256 text NOT NULL,
  content text NOT NULL,
  UNIQUE (entry, ordinal)
);

-- The last number taken in a year. A hand-in that is undone gives its number back, so there are no gaps.
CREATE TABLE entry_series (
  year integer PRIMARY KEY,
  last integer NOT NULL
);
