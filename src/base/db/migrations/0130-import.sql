-- Papers that were read: the raw text, the facts in it, and what became of them.

-- The original file is a document. The same bytes are read once.
-- `facts`: each with its confidence, its place in the raw text and what a person said of it.
CREATE TABLE imported_paper (
  id uuid PRIMARY KEY,
  document uuid NOT NULL REFERENCES document,
  sha256 text NOT NULL UNIQUE,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('board-paper', 'minutes-extract')),
  language text NOT NULL CHECK (language IN ('sv', 'en', 'unknown')),
  raw_text text NOT NULL,
  damaged boolean NOT NULL,
  unknown_share real NOT NULL,
  facts jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'entered', 'refused')),
  matter uuid REFERENCES board_matter,
  imported_at timestamptz NOT NULL,
  imported_by uuid NOT NULL,
  settled_at timestamptz,
  settled_by uuid
);
CREATE INDEX imported_paper_state ON imported_paper (state, imported_at);
