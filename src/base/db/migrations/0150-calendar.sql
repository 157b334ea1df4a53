-- A person's own calendar address, and how often each date has moved.

-- Whoever holds the token reads that person's dates, and can do nothing else with it. Kept as it
-- is, so that its owner can see it again; a new one takes its place.
CREATE TABLE calendar_address (
  person_id uuid PRIMARY KEY REFERENCES person,
  token text NOT NULL UNIQUE,
  made_at timestamptz NOT NULL
);

-- `fingerprint`: when, where and what, as a calendar last fetched it. Moved: the sequence rises.
CREATE TABLE calendar_event (
  uid text PRIMARY KEY,
  fingerprint text NOT NULL,
  sequence integer NOT NULL,
  changed_at timestamptz NOT NULL
);
