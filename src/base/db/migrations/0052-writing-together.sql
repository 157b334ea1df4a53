-- Answers that several people write at once. What they change is kept change by change, in order.

-- `seq`: the number of the last change. `state`: all changes up to `state_seq` in one. An answer
-- that has never been written together has neither: its text is all there is.
ALTER TABLE answer ADD COLUMN seq integer NOT NULL DEFAULT 0;
ALTER TABLE answer ADD COLUMN state bytea;
ALTER TABLE answer ADD COLUMN state_seq integer NOT NULL DEFAULT 0;

-- Yjs updates. Those that `state` holds already are taken away here, a hundred at a time.
CREATE TABLE answer_change (
  entry uuid NOT NULL,
  question text NOT NULL,
  seq integer NOT NULL,
  change bytea NOT NULL,
  at timestamptz NOT NULL,
  by uuid NOT NULL REFERENCES person,
  PRIMARY KEY (entry, question, seq),
  FOREIGN KEY (entry, question) REFERENCES answer
);

-- Who has written in a version, since when, and what the unit calls it. `sitting`: made by writing
-- together, so it grows for ten minutes as long as it has no name. All others never change.
ALTER TABLE answer_version ADD COLUMN people uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE answer_version ADD COLUMN began_at timestamptz;
ALTER TABLE answer_version ADD COLUMN name text;
ALTER TABLE answer_version ADD COLUMN sitting boolean NOT NULL DEFAULT false;
UPDATE answer_version SET people = ARRAY[saved_by], began_at = saved_at;
ALTER TABLE answer_version ALTER COLUMN people DROP DEFAULT;
ALTER TABLE answer_version ALTER COLUMN began_at SET NOT NULL;
