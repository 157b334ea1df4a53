-- Entries that their units let others learn from. pg_trgm is a trusted extension that comes with
-- PostgreSQL: it lets «utveckling» be found inside «verksamhetsutveckling».
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE library_item (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL UNIQUE REFERENCES entry,
  edition_id uuid NOT NULL REFERENCES edition,
  year integer NOT NULL,
  category text NOT NULL,
  unit_name text NOT NULL,
  state text NOT NULL CHECK (state IN ('offered', 'published', 'withdrawn')),
  summary text NOT NULL,
  contact text NOT NULL,
  operator_consents boolean NOT NULL,
  consented_by uuid NOT NULL REFERENCES person,
  consented_at timestamptz NOT NULL,
  checked_by uuid REFERENCES person,
  published_at timestamptz,
  withdrawn_at timestamptz,
  -- What is searched: in Swedish word forms, and without dots and rings.
  words tsvector NOT NULL,
  folded text NOT NULL
);
CREATE INDEX library_item_words ON library_item USING gin (words);
CREATE INDEX library_item_folded ON library_item USING gin (folded gin_trgm_ops);
CREATE INDEX library_item_published ON library_item (year DESC, published_at DESC) WHERE state = 'published';
