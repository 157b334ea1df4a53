-- The award and its editions, as the programme files tell them.

-- One row. What does not change from year to year.
CREATE TABLE award (
  key text PRIMARY KEY,
  terms jsonb NOT NULL
);

-- `terms` are the words of the programme file at its latest version. `digest` tells whether they changed.
CREATE TABLE edition (
  id uuid PRIMARY KEY,
  year integer NOT NULL UNIQUE,
  state text NOT NULL CHECK (state IN ('historic', 'announced', 'open', 'closed')),
  demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL CHECK (version >= 1),
  zone text NOT NULL,
  terms jsonb NOT NULL,
  digest text NOT NULL,
  opened_at timestamptz,
  closed_at timestamptz
);

-- Every version of an edition's terms, so that it can be seen which rules held when.
CREATE TABLE edition_version (
  edition_id uuid NOT NULL REFERENCES edition,
  version integer NOT NULL,
  terms jsonb NOT NULL,
  digest text NOT NULL,
  announcement jsonb,
  loaded_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, version)
);
