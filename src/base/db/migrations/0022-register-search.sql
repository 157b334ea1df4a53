-- Finding a unit: by equality and beginnings of words only, so that every search is a few looks in
-- an index, however large the register is.

-- Every word that a unit or an organisation is found by.
CREATE TABLE register_word (word text COLLATE "C" PRIMARY KEY);

-- What is left of a word when one or two of its first letters are taken away: a misspelled word
-- leaves something of the same.
CREATE TABLE register_piece (
  piece text COLLATE "C" NOT NULL,
  word text COLLATE "C" NOT NULL,
  PRIMARY KEY (piece, word)
);

-- Who is found by a word, and as what: a name, an earlier name, a name of whom it comes from, another
-- way to say the name. A term «#…» is an organisation that a unit belongs to or once did.
CREATE TABLE register_term (
  term text COLLATE "C" NOT NULL,
  about text NOT NULL CHECK (about IN ('unit', 'organisation')),
  subject uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('name', 'was', 'before', 'alias', 'place')),
  PRIMARY KEY (term, about, subject, kind)
);
CREATE INDEX register_term_subject ON register_term (subject, term);

-- The names themselves, to tell how alike they are, and why a unit was found.
CREATE TABLE register_called (
  unit uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('name', 'was', 'before')),
  until_day date
);
CREATE INDEX register_called_unit ON register_called (unit);

-- By which rules its terms were made. Null: it has none yet.
ALTER TABLE unit ADD COLUMN found_by integer, DROP COLUMN search, DROP COLUMN trigrams;
ALTER TABLE organisation ADD COLUMN found_by integer;
CREATE INDEX unit_found_by ON unit (found_by);
