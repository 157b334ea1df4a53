-- The award's mailbox: how far it has been read, what came, and what became of it.

-- `mailbox`: user, host and folder. Where reading stands: the last number in this numbering of the folder.
CREATE TABLE mailbox_state (
  mailbox text PRIMARY KEY,
  uid_validity bigint,
  last_uid bigint NOT NULL,
  read_at timestamptz,
  tried_at timestamptz,
  failure text
);

-- The whole message is a document. `kind` says whether a person wrote it to us.
CREATE TABLE received_mail (
  id uuid PRIMARY KEY,
  mailbox text NOT NULL,
  uid_validity bigint NOT NULL,
  uid bigint NOT NULL,
  message_id text,
  sha256 text NOT NULL UNIQUE,
  document uuid REFERENCES document,
  sender text NOT NULL,
  sender_name text NOT NULL,
  subject text NOT NULL,
  sent_at timestamptz,
  received_at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ordinary', 'automatic', 'duplicate', 'too-large', 'broken')),
  same_as uuid REFERENCES received_mail
);
CREATE INDEX received_mail_order ON received_mail (received_at DESC, id);
CREATE INDEX received_mail_message ON received_mail (message_id);

-- What was in it: files, forwarded messages, the text itself.
CREATE TABLE received_item (
  mail uuid NOT NULL REFERENCES received_mail,
  seq smallint NOT NULL,
  name text NOT NULL,
  sha256 text NOT NULL,
  document uuid REFERENCES document,
  became text NOT NULL CHECK (became IN ('paper', 'known', 'agenda', 'not-about-award', 'refused')),
  reason text,
  papers uuid[] NOT NULL,
  PRIMARY KEY (mail, seq)
);
CREATE INDEX received_item_papers ON received_item USING gin (papers);

-- A reply that says what is missing. A person sends it, or does not.
CREATE TABLE mail_draft (
  mail uuid PRIMARY KEY REFERENCES received_mail,
  reasons jsonb NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'sent', 'dropped')),
  changed_at timestamptz NOT NULL,
  changed_by uuid NOT NULL
);
CREATE INDEX mail_draft_open ON mail_draft (mail) WHERE state = 'open';
