-- A file with the register in it, kept from its preview until somebody confirms it. `mark`: of the
-- register that it was compared with.
CREATE TABLE register_import (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  sheets jsonb NOT NULL,
  mark text NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid NOT NULL REFERENCES person
);
