-- When something was last withdrawn from the public is asked by every reader of the feed.
CREATE INDEX journal_withdrawal ON journal_entry (at) WHERE event = 'resource.withdraw';
