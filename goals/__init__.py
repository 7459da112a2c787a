"""What was promised together, what was reported and verified, how it goes, and what is made public of it."""
