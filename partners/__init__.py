"""Who takes part, what they may do, and what they did."""
