-- What a unit has from earlier years while it writes, and what it answers to it.

-- Released feedback, point by point, brought here by the report's release. Nothing of it changes later.
CREATE TABLE entry_feedback_point (
  entry uuid NOT NULL REFERENCES entry,
  key text NOT NULL,
  place integer NOT NULL,
  area text NOT NULL,
  question text,
  kind text NOT NULL CHECK (kind IN ('strength', 'improvement')),
  main_idea text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (entry, key)
);

-- Entries that stand in the library as examples now. `item` is their place there.
CREATE TABLE entry_example (
  entry uuid PRIMARY KEY REFERENCES entry,
  item uuid NOT NULL,
  shown_at timestamptz NOT NULL
);

-- What was improved since, answered to a point of the last feedback. `asked` is the point as it was read.
CREATE TABLE entry_improvement (
  entry uuid NOT NULL REFERENCES entry,
  key text NOT NULL,
  place integer NOT NULL,
  asked text NOT NULL,
  state text NOT NULL CHECK (state IN ('done', 'under-way', 'not')),
  text text NOT NULL,
  revision integer NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES person,
  PRIMARY KEY (entry, key)
);
