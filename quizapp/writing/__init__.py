"""Write items from facts: pure, seeded, and rather silent than doubtful."""
