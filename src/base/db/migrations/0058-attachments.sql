-- What is attached to an entry. Its key stands in the answers that show it, and is never used anew.
CREATE TABLE entry_attachment (
  entry uuid NOT NULL REFERENCES entry,
  key text NOT NULL CHECK (key ~ '^[1-9][0-9]{0,5}$'),
  -- The file that it is now.
  document uuid NOT NULL REFERENCES document,
  name text NOT NULL,
  alt text NOT NULL,
  added_at timestamptz NOT NULL,
  added_by uuid NOT NULL REFERENCES person,
  -- Taken away, and may be put back. Null: it is there.
  removed_at timestamptz,
  PRIMARY KEY (entry, key)
);

-- Every file that it has been: what was handed in is read as it was then. `notes`: what its writers are told of it.
CREATE TABLE entry_attachment_file (
  document uuid PRIMARY KEY REFERENCES document,
  entry uuid NOT NULL,
  key text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('pdf', 'docx', 'odt', 'png', 'jpg')),
  sha256 text NOT NULL,
  size bigint NOT NULL,
  notes jsonb NOT NULL,
  -- Held back until it is clean. `unscanned`: the site has no scanner.
  scan text NOT NULL CHECK (scan IN ('checking', 'waiting', 'clean', 'infected', 'unscanned')),
  scanned_at timestamptz,
  kept_at timestamptz NOT NULL,
  FOREIGN KEY (entry, key) REFERENCES entry_attachment DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX entry_attachment_file_of ON entry_attachment_file (entry, key);
CREATE INDEX entry_attachment_file_open ON entry_attachment_file (kept_at) WHERE scan IN ('checking', 'waiting', 'unscanned');

-- A file on its way in, piece by piece. When it is whole it becomes an attachment and its pieces go.
CREATE TABLE entry_upload (
  id uuid PRIMARY KEY,
  entry uuid NOT NULL REFERENCES entry,
  person uuid NOT NULL REFERENCES person,
  name text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  received bigint NOT NULL CHECK (received >= 0 AND received <= size),
  -- The attachment whose file it takes the place of.
  replaces text,
  -- The attachment that it became.
  attachment text,
  began_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX entry_upload_of ON entry_upload (entry);
CREATE INDEX entry_upload_expires ON entry_upload (expires_at);
CREATE TABLE entry_upload_piece (
  upload uuid NOT NULL REFERENCES entry_upload ON DELETE CASCADE,
  at bigint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (upload, at)
);
ALTER TABLE entry_upload_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What the writers said is to stand, although it may point out a person: never the words themselves,
-- but a digest of them with a key of the entry's own, so that they are not asked twice.
CREATE TABLE entry_digest_key (
  entry uuid PRIMARY KEY REFERENCES entry,
  secret bytea NOT NULL
);
CREATE TABLE entry_kept_warning (
  entry uuid NOT NULL REFERENCES entry,
  place text NOT NULL,
  digest text NOT NULL,
  kind text NOT NULL,
  kept_at timestamptz NOT NULL,
  kept_by uuid NOT NULL REFERENCES person,
  PRIMARY KEY (entry, place, digest)
);
