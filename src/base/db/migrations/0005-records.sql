-- What has come in and what has been drawn up: the four facts of the law, and a number without gaps.

-- The last number of each series, such as «KU 2027». Locked while one is taken, so that none is skipped.
CREATE TABLE record_series (
  series text PRIMARY KEY,
  last integer NOT NULL
);

-- `part`: a later version of the same thing keeps its number, and gets its part behind it.
-- `city_number`: what the municipality's own diary calls it, where it stands there too.
CREATE TABLE diary_record (
  id uuid PRIMARY KEY,
  series text NOT NULL,
  year integer NOT NULL,
  ordinal integer NOT NULL,
  part integer NOT NULL DEFAULT 1 CHECK (part >= 1),
  number text NOT NULL UNIQUE,
  direction text NOT NULL CHECK (direction IN ('received', 'drawn-up')),
  dated_on date NOT NULL,
  counterpart text NOT NULL,
  about text NOT NULL,
  kind text NOT NULL,
  subject uuid NOT NULL,
  document uuid REFERENCES document,
  city_number text,
  registered_at timestamptz NOT NULL,
  registered_by uuid NOT NULL,
  UNIQUE (series, ordinal, part)
);
CREATE INDEX diary_record_year ON diary_record (year, ordinal);
CREATE INDEX diary_record_subject ON diary_record (subject);

-- Numbers that were given before there was a diary are kept, and the series go on from there.
-- In a database that is being made there are no such tables yet, and nothing to carry over.
DO $$
BEGIN
  IF to_regclass('receipt') IS NULL OR to_regclass('board_extract_number') IS NULL THEN
    RETURN;
  END IF;

  INSERT INTO diary_record
    (id, series, year, ordinal, number, direction, dated_on, counterpart, about, kind, subject,
     registered_at, registered_by)
  SELECT gen_random_uuid(), split_part(r.record_number, '/', 1), e.year,
    split_part(r.record_number, '/', 2)::integer, r.record_number, 'received',
    (r.sent_at AT TIME ZONE e.zone)::date, r.unit_name,
    'Anmälan om att delta ' || e.year || ': ' || r.unit_name, 'registration', r.id,
    r.sent_at, coalesce(r.contact, r.id)
  FROM registration r JOIN edition e ON e.id = r.edition
  WHERE r.sent_at IS NOT NULL AND r.record_number ~ '^[^/]+/[0-9]+$';

  INSERT INTO diary_record
    (id, series, year, ordinal, part, number, direction, dated_on, counterpart, about, kind, subject,
     registered_at, registered_by)
  SELECT gen_random_uuid(), split_part(b.record_number, '/', 1), e.year,
    split_part(b.record_number, '/', 2)::integer, c.ordinal, c.number, 'received',
    (c.handed_in_at AT TIME ZONE e.zone)::date, r.unit_name,
    'Tävlingsbidrag ' || e.year || ': ' || r.unit_name, 'entry', b.id,
    c.handed_in_at, c.handed_in_by
  FROM receipt c JOIN entry b ON b.id = c.entry
    JOIN registration r ON r.id = b.registration JOIN edition e ON e.id = r.edition
  WHERE b.record_number ~ '^[^/]+/[0-9]+$';

  INSERT INTO diary_record
    (id, series, year, ordinal, number, direction, dated_on, counterpart, about, kind, subject,
     document, registered_at, registered_by)
  SELECT gen_random_uuid(), split_part(d.record_number, '/', 1),
    substring(d.record_number FROM ' ([0-9]{4})-N/')::integer,
    split_part(d.record_number, '/', 2)::integer, d.record_number, 'received',
    (d.kept_at AT TIME ZONE coalesce(e.zone, 'Europe/Stockholm'))::date,
    coalesce(m.board_name, ''), 'Protokollsutdrag: ' || d.name, 'extract', coalesce(n.id, d.id),
    d.id, d.kept_at, d.kept_by
  FROM document d LEFT JOIN board_decision n ON n.extract = d.id
    LEFT JOIN board_matter m ON m.id = n.matter LEFT JOIN edition e ON e.id = m.edition
  WHERE d.record_number ~ ' [0-9]{4}-N/[0-9]+$';

  INSERT INTO record_series (series, last)
  SELECT series, max(ordinal) FROM diary_record GROUP BY series;
END $$;
