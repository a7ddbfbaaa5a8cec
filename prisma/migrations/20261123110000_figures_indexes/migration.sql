-- The awards that everybody may know, the last of each dossier first: what the public figures count, and how many there
-- are, without reading the table. server/services/figures/awards.ts says the same condition, word for word.
CREATE INDEX decision_public_award ON decision (application_id, notified_at DESC, id DESC)
  WHERE notified_at IS NOT NULL AND outcome IN ('awarded', 'awardedWithConditions');
