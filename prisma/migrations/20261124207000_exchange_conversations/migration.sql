-- Conversations between the authority of a notice and one that answers it.
ALTER TYPE "conversation_kind" ADD VALUE 'exchange';
