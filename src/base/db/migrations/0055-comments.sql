-- What a unit's people say to each other beside their answers. Theirs alone: it is never handed in.

-- `quote`: the words of the answer that it is about, found again by themselves. Empty: the whole answer.
CREATE TABLE comment_thread (
  id uuid PRIMARY KEY,
  entry uuid NOT NULL REFERENCES entry,
  question text NOT NULL,
  quote text NOT NULL,
  begun_at timestamptz NOT NULL,
  resolved_at timestamptz,
  resolved_by uuid REFERENCES person,
  CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
);
CREATE INDEX comment_thread_entry ON comment_thread (entry, question, begun_at);

CREATE TABLE comment (
  id uuid PRIMARY KEY,
  thread uuid NOT NULL REFERENCES comment_thread ON DELETE CASCADE,
  text text NOT NULL,
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL REFERENCES person,
  edited_at timestamptz
);
CREATE INDEX comment_of_thread ON comment (thread, written_at);

-- Who is to be told of it by letter. `told_at`: the letter that did.
CREATE TABLE comment_mention (
  comment uuid NOT NULL REFERENCES comment ON DELETE CASCADE,
  person uuid NOT NULL REFERENCES person,
  told_at timestamptz,
  PRIMARY KEY (comment, person)
);
CREATE INDEX comment_mention_untold ON comment_mention (person) WHERE told_at IS NULL;

-- When somebody last got a letter about mentions in an entry, also where the comments are gone since.
CREATE TABLE mention_letter (
  entry uuid NOT NULL REFERENCES entry,
  person uuid NOT NULL REFERENCES person,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (entry, person)
);
