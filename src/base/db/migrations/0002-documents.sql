-- Files, named by the SHA-256 of their content: the same bytes are kept once.
CREATE TABLE stored_file (
  sha256 text PRIMARY KEY,
  size bigint NOT NULL
);
-- In pieces, so that no row and no statement grows large.
CREATE TABLE stored_file_chunk (
  sha256 text NOT NULL REFERENCES stored_file,
  seq integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (sha256, seq)
);
-- Packed formats gain nothing from being packed again.
ALTER TABLE stored_file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- A file under the name that someone gave it. `record_number` where it is registered.
CREATE TABLE document (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL REFERENCES stored_file,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  kept_at timestamptz NOT NULL,
  kept_by uuid NOT NULL,
  record_number text
);
CREATE INDEX document_sha256 ON document (sha256);
