-- A board paper has a shape, a way of putting its points, and only those texts that were changed
-- from what is proposed. What was written before is kept as such texts.
UPDATE board_matter SET paper = jsonb_build_object(
    'shape', 'full', 'pointStyle', CASE WHEN paper ->> 'proposal' = 'nominated' THEN 'each' ELSE 'together' END,
    'entriesAttached', false, 'attachments', '[]'::jsonb)
  || (paper - 'equality' - 'opinion')
  || jsonb_build_object(
    'signatures', (SELECT coalesce(jsonb_agg(
        CASE WHEN one ->> 'title' ~* '^tf\.?\s'
          THEN one || jsonb_build_object('acting', true, 'title', regexp_replace(one ->> 'title', '^[Tt][Ff]\.?\s+', ''))
          ELSE one || '{"acting": false}' END ORDER BY place), '[]'::jsonb)
      FROM jsonb_array_elements(paper -> 'signatures') WITH ORDINALITY AS signature (one, place)),
    'texts', jsonb_strip_nulls(jsonb_build_object(
      'equality', nullif(paper ->> 'equality', ''), 'opinion', nullif(paper ->> 'opinion', ''))));

-- A paper that was finished: its two files, and its number in the diary. It never changes.
CREATE TABLE board_paper_version (
  id uuid PRIMARY KEY,
  matter uuid NOT NULL REFERENCES board_matter,
  ordinal integer NOT NULL CHECK (ordinal >= 1),
  number text NOT NULL,
  word uuid NOT NULL REFERENCES document,
  pdf uuid NOT NULL REFERENCES document,
  finished_at timestamptz NOT NULL,
  finished_by uuid NOT NULL,
  UNIQUE (matter, ordinal)
);
