-- The pages of a paper that were read, word by word with their places, and the reading that goes on.

-- One row for a file: papers that came in one file share its pages. `words`: each with its box on the
-- page (0 to 1), how sure it is, and its place in the text of the page.
CREATE TABLE paper_page (
  document uuid NOT NULL REFERENCES document,
  number integer NOT NULL,
  starts_at integer NOT NULL,
  text text NOT NULL,
  words jsonb NOT NULL,
  recognised boolean NOT NULL,
  confidence real,
  PRIMARY KEY (document, number)
);

-- `way`: `best` of a paper that came without text, `image` where a person asked for it to be read anew.
-- `found`: the pages of a reading that nobody has chosen yet. `replaced`: the text that was there before.
CREATE TABLE paper_reading (
  paper uuid PRIMARY KEY REFERENCES imported_paper,
  way text NOT NULL CHECK (way IN ('best', 'image')),
  state text NOT NULL CHECK (state IN ('asked', 'going-on', 'read', 'other-matter', 'refused', 'chosen', 'put-aside')),
  page integer NOT NULL,
  pages integer,
  refusal text,
  found jsonb,
  replaced text,
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL,
  ended_at timestamptz
);
