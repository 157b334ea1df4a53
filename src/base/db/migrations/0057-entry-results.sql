-- Results as data: small tables of a unit's own figures, that answers show as charts.

-- `key` is what the answers name it by; it is never used again for another.
CREATE TABLE entry_result (
  entry uuid NOT NULL REFERENCES entry,
  key text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text NOT NULL,
  unit text NOT NULL,
  better text NOT NULL CHECK (better IN ('higher', 'lower', 'neither')),
  source text NOT NULL,
  decimals integer NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  periods jsonb NOT NULL,
  series jsonb NOT NULL,
  revision integer NOT NULL,
  added_at timestamptz NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES person,
  removed_at timestamptz,
  PRIMARY KEY (entry, key)
);

-- Letters may carry papers. The papers are kept as documents, so that a letter tried again sends the same.
ALTER TABLE message ADD COLUMN attachments uuid[] NOT NULL DEFAULT '{}';

-- That the copies of what was handed in have gone out, once for each receipt.
CREATE TABLE receipt_copies (
  receipt uuid PRIMARY KEY REFERENCES receipt,
  pdf uuid NOT NULL REFERENCES document,
  word uuid NOT NULL REFERENCES document,
  sent_at timestamptz NOT NULL
);
