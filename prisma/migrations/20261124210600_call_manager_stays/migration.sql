-- Whoever takes a call manager's role away, also two at once or by hand: the ministry keeps one, or nobody could give it back.
CREATE FUNCTION keep_a_call_manager() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM organisation WHERE id = OLD.organisation_id AND kind = 'ministry') THEN
    RETURN NULL;
  END IF;
  -- One after the other: what the first one did is seen by the second.
  PERFORM pg_advisory_xact_lock(hashtextextended('members ' || OLD.organisation_id::text, 0));
  IF NOT EXISTS (SELECT FROM membership WHERE organisation_id = OLD.organisation_id AND 'callManager' = ANY(roles)) THEN
    RAISE EXCEPTION 'the ministry keeps a call manager' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_keeps_a_call_manager AFTER UPDATE OR DELETE ON membership
  FOR EACH ROW WHEN ('callManager' = ANY(OLD.roles)) EXECUTE FUNCTION keep_a_call_manager();
